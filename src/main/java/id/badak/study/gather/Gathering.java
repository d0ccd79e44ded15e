package id.badak.study.gather;

import id.badak.kernel.AccountId;
import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.kernel.Texts;
import id.badak.study.claim.Following;
import id.badak.study.claim.Passages;
import id.badak.study.claim.Said;
import id.badak.study.inquiry.Adjudication;
import id.badak.study.inquiry.Considered;
import id.badak.study.inquiry.Criteria;
import id.badak.study.inquiry.Gathered;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.Interview.Means;
import id.badak.study.inquiry.Interview.Meeting;
import id.badak.study.inquiry.Interview.Mode;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.Numbers;
import id.badak.study.inquiry.Person;
import id.badak.study.interview.Informant;
import id.badak.study.interview.Interview;
import id.badak.study.interview.InterviewId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import id.badak.study.studio.CodedStudy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that the database holds of one study, read at one moment.
///
/// Who stands in the report and who was only considered follows from the records, by the study's own criteria. What is
/// refused is refused by the rules of `study.inquiry`, and what they cannot see by [GatherProblem].
///
/// @param interviews withdrawn ones too, by number of informant
/// @param recorded   of which a recording was made
/// @param answers    what informants said of what was made of their words
record Gathering(
        StudyDesign design,
        CodedStudy coded,
        Said said,
        List<Informant> informants,
        List<Interview> interviews,
        Set<InterviewId> recorded,
        List<MemberCheck> answers) {
    Gathering {
        answers = List.copyOf(answers);
        informants = List.copyOf(informants);
        interviews = List.copyOf(interviews);
        recorded = Set.copyOf(recorded);
    }

    /// Everybody whose work the report names.
    Set<AccountId> workers() {
        var all = new LinkedHashSet<AccountId>();
        interviews.forEach(interview -> all.add(interview.ledBy()));
        coded.sittings().forEach(one -> all.add(one.coder()));
        coded.rulings().forEach(one -> all.add(one.by()));
        all.addAll(said.workers());
        return all;
    }

    /// The transcripts whose words are in the report.
    List<Material> materials() {
        var standing = standing();
        return coded.materials().stream()
                .filter(material ->
                        standing.contains(material.interview().informant().number()))
                .toList();
    }

    /// Makes the study as it may be shown.
    ///
    /// @throws id.badak.study.inquiry.InquiryFault where the study breaks a rule of its own
    /// @throws id.badak.kernel.Refusal             where a transcript is still coded blind
    Inquiry inquiry(Workers workers) {
        for (var material : materials()) {
            if (!coded.isOpen(material.transcript().id())) {
                throw Problem.refuse(new GatherProblem.StillBlind(
                        material.interview().informant().label(),
                        material.transcript().id()));
            }
        }
        requireSameCoders();
        var standing = Standing.of(coded.project(), joined(), isWithdrawnFrom(), workers);
        var before = Inquiry.of(gathered(workers, standing));
        var settlement = new Settlement(standing, before, coded.rulings());
        return Inquiry.of(said(gathered(workers, settlement.settled()), settlement.decisions(workers), workers));
    }

    private Joined joined() {
        return new Joined(materials(), Following.starts(coded));
    }

    /// Where somebody coded one interview of an informant and not the other, what they agree on cannot be said of all
    /// that was told.
    private void requireSameCoders() {
        var joined = joined();
        for (var material : joined.materials()) {
            var first = joined.of(material.interview().informant().number()).getFirst();
            if (!coders(material).equals(coders(first))) {
                throw Problem.refuse(new GatherProblem.OtherCoders(
                        material.interview().informant().label(),
                        material.transcript().id()));
            }
        }
    }

    private Set<AccountId> coders(Material material) {
        return coded.sittings().stream()
                .filter(seat -> seat.transcript().equals(material.transcript().id()) && seat.done() && !seat.mentored())
                .map(CodedStudy.Sitting::coder)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// With what was decided, judged and inferred.
    private Gathered said(Gathered of, List<Adjudication> decisions, Workers workers) {
        return new Gathered(
                of.plan(),
                of.people(),
                of.informants(),
                of.considered(),
                of.interviews(),
                of.project(),
                of.checks(),
                decisions,
                said.papers(),
                said.themes(),
                said.claims(workers::id),
                said.numbers());
    }

    private Gathered gathered(Workers workers, Project project) {
        var asked = new ArrayList<id.badak.study.inquiry.Informant>();
        var considered = new ArrayList<Considered>();
        var held = new ArrayList<id.badak.study.inquiry.Interview>();
        var checks = new ArrayList<>(memberChecks(project));
        var standing = standing();
        for (var informant : informants) {
            if (standing.contains(informant.number())) {
                asked.add(asked(informant));
                held.add(held(usable(informant), workers));
            } else if (isWithdrawn(informant) && isEligible(informant)) {
                var taken = of(informant).getFirst();
                asked.add(asked(informant));
                held.add(held(List.of(taken), workers));
                if (checks.stream().noneMatch(check -> check.informant().equals(informant.label()))) {
                    checks.add(takenBack(taken));
                }
            } else {
                considered.add(new Considered(Passages.role(informant), informant.cluster(), standing(informant)));
            }
        }
        var numbers =
                asked.stream().map(id.badak.study.inquiry.Informant::number).collect(Collectors.toSet());
        return new Gathered(
                design.plan(coded.study()),
                people(workers, numbers),
                asked,
                considered,
                held,
                project,
                checks.stream()
                        .filter(check -> numbers.contains(check.informant()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Numbers.none());
    }

    private List<MemberCheck> memberChecks(Project project) {
        var joined = joined();
        return answers.stream()
                .map(answer -> text(answer.informant(), joined, project)
                        .map(text -> Answered.in(text, answer))
                        .orElse(answer))
                .toList();
    }

    private static Optional<String> text(String informant, Joined joined, Project project) {
        return joined.materials().stream()
                .filter(material -> material.interview().informant().label().equals(informant))
                .map(material -> material.transcript().id().value())
                .flatMap(id -> project.texts().stream().filter(text -> text.id().equals(id)))
                .flatMap(text ->
                        text.text() instanceof TextSource.Text.Known(var words) ? Stream.of(words) : Stream.empty())
                .findFirst();
    }

    /// A withdrawal that was noted by a researcher, as the answer that it is.
    private static MemberCheck takenBack(Interview interview) {
        var on = Optional.ofNullable(interview.withdrawal()).orElseThrow().on();
        return new MemberCheck(
                interview.informant().label(),
                on,
                Optional.of(new MemberCheck.Reply(MemberCheck.Answer.WITHDRAWN, on, "", List.of())));
    }

    private List<Interview> of(Informant informant) {
        return interviews.stream()
                .filter(interview -> interview.informant().id().equals(informant.id()))
                .toList();
    }

    private List<Interview> usable(Informant informant) {
        return of(informant).stream().filter(Interview::isUsable).toList();
    }

    private boolean isWithdrawn(Informant informant) {
        return usable(informant).isEmpty() && of(informant).stream().anyMatch(Interview::isWithdrawn);
    }

    private boolean isWithdrawnFrom() {
        return interviews.stream().anyMatch(Interview::isWithdrawn);
    }

    /// The numbers of those whose words may be shown.
    private Set<Integer> standing() {
        return informants.stream()
                .filter(informant -> !usable(informant).isEmpty() && isEligible(informant))
                .map(Informant::number)
                .collect(Collectors.toSet());
    }

    private boolean isEligible(Informant informant) {
        return new Criteria(design.words().months())
                .against(Passages.role(informant), standing(informant))
                .isEmpty();
    }

    /// Who took their words back agreed before. Who was never interviewed did not refuse, and their time is counted to
    /// the day on which they were noted.
    private Criteria.Standing standing(Informant informant) {
        var theirs = of(informant);
        var began = informant.mentoredOn();
        var asked = theirs.stream()
                .map(Interview::heldOn)
                .max(LocalDate::compareTo)
                .orElseGet(() -> informant.addedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        int months = Passages.role(informant).isOwner() && began != null
                ? Math.max(0, Math.toIntExact(ChronoUnit.MONTHS.between(began, asked)))
                : 0;
        return new Criteria.Standing(
                months,
                theirs.isEmpty() || theirs.stream().anyMatch(interview -> interview.consent() != null),
                informant.hasLeft());
    }

    private id.badak.study.inquiry.Informant asked(Informant informant) {
        var chain = informant.chain();
        return new id.badak.study.inquiry.Informant(
                informant.label(),
                Passages.role(informant),
                chain == null ? "–" : Texts.in(Language.ID).of("chain", chain),
                informant.cluster().isEmpty() ? "–" : informant.cluster(),
                standing(informant),
                informant.isContrary() ? Optional.of(new BilingualText(informant.contrary(), null)) : Optional.empty());
    }

    /// What somebody told, by day. Where a transcript is missing there is no text of it.
    private id.badak.study.inquiry.Interview held(List<Interview> theirs, Workers workers) {
        var joined = joined();
        var told = joined.of(theirs.getFirst().informant().number());
        var missing = theirs.stream()
                .filter(interview -> told.stream()
                        .noneMatch(material -> material.interview().id().equals(interview.id())))
                .map(interview -> interview.id().value())
                .findFirst();
        var meetings = missing.isEmpty()
                ? told.stream()
                        .map(material -> meeting(
                                material.interview(), material.transcript().edition(), joined.start(material), workers))
                        .toList()
                : List.of(meeting(theirs.getFirst(), 1, 0, workers));
        return new id.badak.study.inquiry.Interview(
                theirs.getFirst().informant().label(),
                missing.orElseGet(() -> told.getFirst().transcript().id().value()),
                missing.isPresent()
                        ? List.of()
                        : coders(told.getFirst()).stream().map(workers::id).toList(),
                meetings,
                takenBack(theirs));
    }

    /// Of whom a report shows nothing more, all is taken back: that is said elsewhere.
    private int takenBack(List<Interview> theirs) {
        return theirs.stream().anyMatch(Interview::isWithdrawn)
                ? 0
                : Math.toIntExact(of(theirs.getFirst().informant()).stream()
                        .filter(Interview::isWithdrawn)
                        .count());
    }

    private Meeting meeting(Interview interview, int edition, int start, Workers workers) {
        return new Meeting(
                interview.heldOn(),
                switch (interview.mode()) {
                    case IN_PERSON -> Mode.FACE_TO_FACE;
                    case VIDEO -> Mode.ONLINE;
                    case TELEPHONE -> Mode.TELEPHONE;
                },
                interview.minutes(),
                workers.id(interview.ledBy()),
                edition,
                start,
                means(interview));
    }

    private Set<Means> means(Interview interview) {
        var means = EnumSet.noneOf(Means.class);
        if (!interview.guide().isEmpty()) {
            means.add(Means.GUIDE);
        }
        if (recorded.contains(interview.id())) {
            means.add(Means.RECORDING);
        }
        return means;
    }

    /// Everybody who works here is of the office that mentors.
    private List<Person> people(Workers workers, Set<String> numbers) {
        return workers.all().stream()
                .map(one -> new Person(
                        one.id(),
                        one.name(),
                        does(one.account()),
                        Optional.empty(),
                        informants.stream()
                                .filter(informant -> coded.hasMentored(one.account(), informant.number()))
                                .map(Informant::label)
                                .filter(numbers::contains)
                                .collect(Collectors.toSet()),
                        true))
                .toList();
    }

    private BilingualText does(AccountId person) {
        var duties = Stream.of(
                        interviews.stream().anyMatch(one -> one.ledBy().equals(person)) ? "asked" : "",
                        coded.sittings().stream().anyMatch(one -> one.coder().equals(person) && !one.mentored())
                                ? "coded"
                                : "",
                        coded.rulings().stream().anyMatch(one -> one.by().equals(person)) ? "decided" : "",
                        said.hasJudged(person) ? "judged" : "")
                .filter(duty -> !duty.isEmpty())
                .toList();
        return new BilingualText(say(duties, Language.ID), say(duties, Language.EN));
    }

    private static String say(List<String> duties, Language language) {
        var texts = Texts.in(language);
        return duties.isEmpty()
                ? texts.of("gather.duty.none")
                : duties.stream().map(duty -> texts.of("gather.duty." + duty)).collect(Collectors.joining(", "));
    }
}
