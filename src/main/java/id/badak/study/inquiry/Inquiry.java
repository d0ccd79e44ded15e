package id.badak.study.inquiry;

import id.badak.kernel.Language;
import id.badak.study.agreement.Agreement;
import id.badak.study.inquiry.Criteria.Exclusion;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.InquiryFault.Thing;
import id.badak.study.material.Code;
import id.badak.study.material.Coding;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import id.badak.study.statistics.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A study as it may be shown.
///
/// It keeps its rules, and holds no word of an interview that was withdrawn. There is no other way to
/// one than [#of].
public final class Inquiry {
    private final Gathered standing;
    private final List<Withdrawal> withdrawals;
    private final Codebook codebook;
    private final List<Transcript> transcripts;
    private final Coded coded;

    private Inquiry(Gathered standing, List<Withdrawal> withdrawals, List<Transcript> transcripts, Codebook codebook) {
        this.standing = standing;
        this.withdrawals = withdrawals;
        this.codebook = codebook;
        this.transcripts = transcripts;
        this.coded = new Coded(transcripts, codebook, standing.adjudications());
    }

    /// Checks the rules and takes out what was withdrawn.
    ///
    /// @throws InquiryFault where a rule is broken, by what was withdrawn also: a claim that stood on an
    ///         interview must be judged again once that is gone
    public static Inquiry of(Gathered gathered) {
        new Rules(gathered).requireWhole();
        var numbers = gathered.checks().stream()
                .filter(MemberCheck::isWithdrawn)
                .map(MemberCheck::informant)
                .collect(Collectors.toSet());
        var withdrawals = gathered.checks().stream()
                .filter(MemberCheck::isWithdrawn)
                .map(check -> new Withdrawal(
                        check.informant(), check.reply().orElseThrow().on()))
                .sorted(Comparator.comparing(Withdrawal::informant))
                .toList();
        var standing = Withdrawn.takeOut(gathered, numbers);
        var codebook = new Codebook(standing.project().codes());
        var transcripts = transcripts(standing);
        Echoes.of(gathered, standing).requireNone(standing);
        var inquiry = new Inquiry(standing, withdrawals, transcripts, codebook);
        new Rules(standing).requireKept(inquiry);
        return inquiry;
    }

    private static List<Transcript> transcripts(Gathered standing) {
        var texts = standing.project().texts().stream().collect(Collectors.toMap(TextSource::id, text -> text));
        var people = new HashMap<UUID, String>();
        standing.project()
                .coders()
                .forEach(coder -> standing.people().stream()
                        .filter(person -> Stream.of(coder.login(), coder.name())
                                .anyMatch(said -> person.id().equals(said)
                                        || person.name().equals(said)))
                        .findFirst()
                        .ifPresent(person -> people.put(coder.id(), person.id())));
        return standing.interviews().stream()
                .sorted(Comparator.comparing((Interview one) -> one.first().on())
                        .thenComparing(Interview::informant))
                .map(interview -> {
                    var text = texts.get(interview.text());
                    if (text == null || !(text.text() instanceof TextSource.Text.Known(var words))) {
                        throw new InquiryFault(Kind.INTERVIEW, interview.informant(), "no-text");
                    }
                    return Transcript.of(new CodedText(
                            interview.informant(),
                            interview.first().on(),
                            interview.coders(),
                            words,
                            marks(interview, text, people)));
                })
                .toList();
    }

    private static List<Mark> marks(Interview interview, TextSource text, Map<UUID, String> people) {
        var all = new ArrayList<Mark>();
        for (var passage : text.passages()) {
            for (var coding : passage.codings()) {
                if (passage.start() < passage.end()) {
                    all.add(new Mark(
                            interview.informant(),
                            person(interview, coding, people),
                            coding.code(),
                            passage.start(),
                            passage.end()));
                }
            }
        }
        return all;
    }

    private static String person(Interview interview, Coding coding, Map<UUID, String> people) {
        var by = coding.stamp().createdBy();
        var person = by == null ? null : people.get(by);
        if (person == null) {
            throw new InquiryFault(Kind.INTERVIEW, interview.informant(), "unknown-coder");
        }
        return person;
    }

    public StudyPlan plan() {
        return standing.plan();
    }

    public List<Person> people() {
        return standing.people();
    }

    /// By number.
    public List<Informant> informants() {
        return standing.informants().stream()
                .sorted(Comparator.comparing(Informant::number))
                .toList();
    }

    public Informant informant(String number) {
        return standing.informants().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no informant " + number));
    }

    public List<Considered> considered() {
        return standing.considered();
    }

    /// How many of those considered each ground keeps out; somebody may be kept out by several.
    public Map<Exclusion, Long> excluded() {
        var counts = new EnumMap<Exclusion, Long>(Exclusion.class);
        for (var ground : Exclusion.values()) {
            counts.put(
                    ground,
                    considered().stream()
                            .filter(one -> plan().criteria()
                                    .against(one.role(), one.standing())
                                    .contains(ground))
                            .count());
        }
        return counts;
    }

    /// In the order they were held.
    public List<Interview> interviews() {
        return transcripts.stream().map(one -> interview(one.informant())).toList();
    }

    public Interview interview(String number) {
        return standing.interviews().stream()
                .filter(one -> one.informant().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no interview " + number));
    }

    private Transcript transcript(String number) {
        return transcripts.stream()
                .filter(one -> one.informant().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no interview " + number));
    }

    List<Transcript> transcripts() {
        return transcripts;
    }

    public List<Withdrawal> withdrawals() {
        return withdrawals;
    }

    public Codebook codebook() {
        return codebook;
    }

    /// The project as other programs may have it: with the informants as cases, their answers as memos.
    public Project project() {
        return new Exported(this, standing.project()).project();
    }

    public Optional<MemberCheck> check(String number) {
        return standing.checks().stream()
                .filter(check -> check.informant().equals(number))
                .findFirst();
    }

    /// What an informant would have put otherwise in these words, where they said so.
    public List<MemberCheck.Correction> corrections(Quotation quotation) {
        return check(quotation.informant()).map(MemberCheck::corrections).orElse(List.of()).stream()
                .filter(one -> one.said().meets(quotation))
                .toList();
    }

    public List<Paper> papers() {
        return standing.papers();
    }

    public Paper paper(String id) {
        return papers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document " + id));
    }

    public List<Theme> themes() {
        return standing.themes();
    }

    public List<JointClaim> claims() {
        return standing.claims();
    }

    public Numbers numbers() {
        return standing.numbers();
    }

    public JointEstimate estimate(String id) {
        return numbers().estimates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no estimate " + id));
    }

    public List<Mark> marks() {
        return transcripts.stream().flatMap(one -> one.marks().stream()).toList();
    }

    /// Who marked any of these words, in the order of their ids.
    public List<String> codersOf(Quotation quotation) {
        return transcript(quotation.informant()).marks().stream()
                .filter(mark -> mark.start() < quotation.end() && quotation.start() < mark.end())
                .map(Mark::coder)
                .distinct()
                .sorted()
                .toList();
    }

    public List<CategoryAgreement> agreement() {
        return coded.agreement();
    }

    public Outcome<Agreement> unitizing() {
        return coded.unitizing();
    }

    public List<Disagreement> disagreements() {
        return coded.disagreements();
    }

    public List<SaturationStep> saturation() {
        return counts().saturation();
    }

    /// Paragraphs of each informant by code. An informant without any is not in its row.
    public Map<UUID, Map<String, Integer>> codesByInformant() {
        return counts().byInformant(UnaryOperator.identity());
    }

    /// Paragraphs that two categories share; a category with itself, all it has.
    public Map<UUID, Map<UUID, Integer>> categoriesTogether() {
        return counts().together(codebook::categoryOf);
    }

    public Map<UUID, Map<UUID, Integer>> codesTogether() {
        return counts().together(UnaryOperator.identity());
    }

    private Counts counts() {
        return new Counts(transcripts, coded.settled());
    }

    /// What each person did, in the order the study names them.
    public List<Duty> duties() {
        return people().stream()
                .map(person -> new Duty(
                        person,
                        numbers(interviews().stream()
                                .filter(one -> one.isBy(person.id()))
                                .map(Interview::informant)),
                        numbers(Stream.concat(
                                interviews().stream()
                                        .filter(one -> one.coders().contains(person.id()))
                                        .map(Interview::informant),
                                marks().stream()
                                        .filter(mark -> mark.coder().equals(person.id()))
                                        .map(Mark::informant))),
                        numbers(standing.adjudications().stream()
                                .filter(one -> one.decided().by().equals(person.id()))
                                .map(one -> one.at().informant())),
                        claims().stream()
                                .filter(claim ->
                                        claim.triangulation().decided().by().equals(person.id()))
                                .map(JointClaim::id)
                                .toList(),
                        claims().stream()
                                .filter(claim -> claim.inferred().by().equals(person.id()))
                                .map(JointClaim::id)
                                .toList()))
                .toList();
    }

    private static List<String> numbers(Stream<String> numbers) {
        return numbers.distinct().sorted().toList();
    }

    /// What the study cannot say, from its own data.
    public List<Caveat> caveats() {
        return new Caveats(this).list();
    }

    /// The rules between the parts. What a part decides by itself stands in it.
    private record Rules(Gathered all) {

        /// What must hold of all that was gathered, withdrawn or not.
        void requireWhole() {
            unique(Kind.PERSON, all.people().stream().map(Person::id));
            unique(Kind.INFORMANT, all.informants().stream().map(Informant::number));
            unique(Kind.INTERVIEW, all.interviews().stream().map(Interview::informant));
            unique(Kind.CHECK, all.checks().stream().map(MemberCheck::informant));
            unique(Kind.DOCUMENT, all.papers().stream().map(Paper::id));
            unique(Kind.CLAIM, all.claims().stream().map(JointClaim::id));
            var held = all.interviews().stream().map(Interview::informant).collect(Collectors.toSet());
            for (var informant : all.informants()) {
                informant.requireEligible(all.plan().criteria());
                if (!held.contains(informant.number())) {
                    throw new InquiryFault(Kind.INFORMANT, informant.number(), "no-interview");
                }
            }
            for (var interview : all.interviews()) {
                var thing = new Thing(Kind.INTERVIEW, interview.informant());
                requireInformant(thing, interview.informant());
                interview.meetings().forEach(meeting -> person(thing, meeting.interviewer()));
                interview.coders().forEach(coder -> requireApart(thing, coder, Set.of(interview.informant())));
            }
            all.checks()
                    .forEach(check -> requireInformant(new Thing(Kind.CHECK, check.informant()), check.informant()));
            for (var person : all.people()) {
                var thing = new Thing(Kind.PERSON, person.id());
                Stream.concat(person.mentored().stream(), person.informant().stream())
                        .forEach(number -> requireInformant(thing, number));
            }
            requireOwners();
        }

        /// What is nobody's leaves with nobody: an older edition would carry out what was withdrawn.
        private void requireOwners() {
            var study = new Thing(Kind.STUDY, "");
            var texts = all.interviews().stream().map(Interview::text).collect(Collectors.toSet());
            for (var text : all.project().texts()) {
                if (!texts.contains(text.id())) {
                    throw new InquiryFault(
                            study,
                            "text-of-nobody",
                            text.name() == null ? text.id().toString() : text.name());
                }
            }
            if (all.checks().stream().noneMatch(MemberCheck::isWithdrawn)) {
                return;
            }
            var owned = all.project().cases().stream()
                    .filter(one -> one.sources().stream().anyMatch(texts::contains))
                    .flatMap(one -> one.sources().stream())
                    .collect(Collectors.toSet());
            for (var source : all.project().sources()) {
                if (source instanceof KeptSource kept && !owned.contains(kept.id())) {
                    throw new InquiryFault(study, "source-of-nobody", kept.name());
                }
            }
        }

        /// What must hold of what stands.
        void requireKept(Inquiry inquiry) {
            unique(Kind.CODE, inquiry.codebook().all().stream().map(Code::name));
            for (var mark : inquiry.marks()) {
                requireApart(new Thing(Kind.INTERVIEW, mark.informant()), mark.coder(), Set.of(mark.informant()));
            }
            all.checks()
                    .forEach(check -> check.corrections()
                            .forEach(
                                    one -> requireSaid(inquiry, new Thing(Kind.CHECK, check.informant()), one.said())));
            for (var theme : all.themes()) {
                var thing = new Thing(Kind.THEME, theme.name().in(Language.ID));
                requireCode(inquiry, thing, theme.code());
                Stream.concat(theme.quotations().stream(), theme.against().stream())
                        .forEach(quotation -> requireSaid(inquiry, thing, quotation));
            }
            all.adjudications().forEach(one -> requireAdjudication(inquiry, one));
            all.claims().forEach(claim -> requireClaim(inquiry, claim));
        }

        private void requireAdjudication(Inquiry inquiry, Adjudication one) {
            var thing = new Thing(Kind.ADJUDICATION, one.at().informant());
            requireSaid(inquiry, thing, one.at());
            requireCode(inquiry, thing, one.category());
            requireApart(thing, one.decided().by(), Set.of(one.at().informant()));
            if (inquiry.disagreements().stream()
                    .noneMatch(found -> found.category().equals(one.category())
                            && found.at().meets(one.at()))) {
                throw new InquiryFault(
                        thing,
                        "no-disagreement",
                        inquiry.codebook().get(one.category()).name());
            }
        }

        private void requireClaim(Inquiry inquiry, JointClaim claim) {
            var thing = new Thing(Kind.CLAIM, claim.id());
            requireCode(inquiry, thing, claim.theme());
            claim.quotations().forEach(quotation -> requireSaid(inquiry, thing, quotation));
            claim.requireSources(
                    all.informants().stream().collect(Collectors.toMap(Informant::number, Informant::role)));
            claim.requireFit();
            for (var estimate : claim.estimates()) {
                if (all.numbers().estimates().stream().noneMatch(one -> one.id().equals(estimate))) {
                    throw new InquiryFault(thing, "unknown-estimate", estimate);
                }
            }
            for (var paper : claim.triangulation().papers()) {
                if (all.papers().stream().noneMatch(one -> one.id().equals(paper))) {
                    throw new InquiryFault(thing, "unknown-document", paper);
                }
            }
            requireApart(thing, claim.triangulation().decided().by(), claim.quoted());
            requireApart(thing, claim.inferred().by(), claim.quoted());
        }

        private static void unique(Kind kind, Stream<String> ids) {
            ids.collect(Collectors.groupingBy(id -> id, Collectors.counting())).entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .ifPresent(id -> {
                        throw new InquiryFault(kind, id, "twice");
                    });
        }

        private void requireInformant(Thing thing, String number) {
            if (all.informants().stream().noneMatch(one -> one.number().equals(number))) {
                throw new InquiryFault(thing, "unknown-informant", number);
            }
        }

        private Person person(Thing thing, String id) {
            return all.people().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new InquiryFault(thing, "unknown-person", id));
        }

        private void requireApart(Thing thing, String id, Set<String> numbers) {
            person(thing, id).requireApart(thing, numbers);
        }

        private static void requireCode(Inquiry inquiry, Thing thing, UUID code) {
            if (!inquiry.codebook().has(code)) {
                throw new InquiryFault(thing, "unknown-code");
            }
        }

        private static void requireSaid(Inquiry inquiry, Thing thing, Quotation quotation) {
            var transcript = inquiry.transcripts().stream()
                    .filter(one -> one.informant().equals(quotation.informant()))
                    .findFirst();
            if (transcript.isEmpty()) {
                throw new InquiryFault(thing, "unknown-informant", quotation.informant());
            }
            if (!transcript.get().text().has(quotation)) {
                throw new InquiryFault(thing, "not-said", quotation.informant());
            }
        }
    }
}
