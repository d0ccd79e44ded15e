package id.badak.study.claim;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.study.claim.Claim.Evidence;
import id.badak.study.claim.Claim.Inference;
import id.badak.study.claim.Claim.Position;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.JointEstimate;
import id.badak.study.inquiry.Theme;
import id.badak.study.inquiry.Triangulation;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodedStudy;
import id.badak.study.studio.CodingId;
import id.badak.study.studio.Projects;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The door to what a study says. Whoever judges or infers is held to the rules of `study.inquiry` at once, and to not
/// being a party to whom is quoted.
@Service
@StudyTransaction
public class Claims {
    private final Projects coded;
    private final ThemeStore themes;
    private final PaperStore papers;
    private final ClaimStore claims;
    private final Numbering numbering;
    private final Journal journal;
    private final Clock clock;

    Claims(
            Projects coded,
            ThemeStore themes,
            PaperStore papers,
            ClaimStore claims,
            Numbering numbering,
            Journal journal,
            Clock clock) {
        this.coded = coded;
        this.themes = themes;
        this.papers = papers;
        this.claims = claims;
        this.numbering = numbering;
        this.journal = journal;
        this.clock = clock;
    }

    /// Reads what a study says, with the words that it quotes.
    @May(act = "claim.read", roles = Role.RESEARCHER)
    Said open(FieldStudyId study) {
        return read(study, coded.read(study));
    }

    /// The same of a study whose words were read already.
    @StudyTransaction(readOnly = true)
    @May(act = "claim.read", roles = Role.RESEARCHER)
    public Said read(FieldStudyId study, CodedStudy read) {
        return new Said(read, themes.list(study), papers.list(study), claims.list(study), numbering.find(study));
    }

    /// Writes the next edition of a theme.
    ///
    /// @param before the edition that was on the page; 0 for none
    @May(act = "claim.write", roles = Role.RESEARCHER)
    void write(
            FieldStudyId study,
            CodeId code,
            int before,
            ThemeEdition.Words words,
            List<ThemeEdition.Chosen> quotations) {
        var said = open(study);
        said.getTheme(code);
        quotations.forEach(chosen -> said.passages().require(chosen.coding()));
        int latest = said.findEdition(code).map(ThemeEdition::edition).orElse(0);
        var next = new ThemeEdition(code, before + 1, words, quotations, me(), clock.instant());
        if (latest != before || !themes.insert(study, next)) {
            throw Problem.refuse(new ClaimProblem.WrittenMeanwhile());
        }
        journal.write("claim.write", code.value(), null);
    }

    /// Makes a claim, or writes its next edition: what was judged and inferred of the one before is of that one.
    ///
    /// @param before the edition that was on the page; 0 for a new claim
    @May(act = "claim.write", roles = Role.RESEARCHER)
    void write(FieldStudyId study, ClaimId id, int before, Evidence evidence) {
        var said = open(study);
        said.getTheme(evidence.theme());
        evidence.quotations().forEach(coding -> said.passages().require(coding));
        var latest =
                said.drafts().stream().filter(claim -> claim.id().equals(id)).findFirst();
        if (latest.filter(claim -> claim.evidence().equals(evidence)).isPresent()) {
            return;
        }
        var at = clock.instant();
        boolean begun = before != 0 || claims.insert(study, id, at);
        if (!begun
                || latest.map(Claim::edition).orElse(0) != before
                || !claims.insert(study, id, before + 1, evidence, at)) {
            throw Problem.refuse(new ClaimProblem.WrittenMeanwhile());
        }
        journal.write("claim.write", id.value(), null);
    }

    /// Judges how each source stands to a claim, as the acting person.
    ///
    /// @param name of the acting person, to be said where they are a party
    /// @throws InquiryFault where a source does not speak as is said, or who judges is a party to an informant
    @May(act = "claim.judge", roles = Role.RESEARCHER)
    void judge(
            FieldStudyId study,
            ClaimId id,
            int edition,
            Map<Source, Triangulation.Position> sources,
            String memo,
            String name) {
        var said = open(study);
        var claim = latest(said, id, edition);
        requireSaid(memo);
        var position = new Position(sources, memo, me(), clock.instant());
        var joint = claim.joint(said.passages(), position, nothingYet(), AccountId::toString);
        said.person(me(), name).requireApart(thing(claim), joint.quoted());
        joint.requireSources(said.passages().roles());
        claims.insert(claim, position);
        journal.write("claim.judge", id.value(), null);
    }

    /// Says what words and numbers come to together, as the acting person.
    ///
    /// @param name of the acting person, to be said where they are a party
    /// @throws InquiryFault where the fit is of one half alone, or who infers is a party to an informant
    @May(act = "claim.infer", roles = Role.RESEARCHER)
    void infer(FieldStudyId study, ClaimId id, int edition, Fit fit, String words, String wordsEnglish, String name) {
        var said = open(study);
        var claim = latest(said, id, edition);
        requireSaid(words);
        var inference = new Inference(fit, words, wordsEnglish, me(), clock.instant());
        var joint = claim.joint(said.passages(), silent(), inference, AccountId::toString);
        said.person(me(), name).requireApart(thing(claim), joint.quoted());
        joint.requireFit();
        claims.insert(claim, inference);
        journal.write("claim.infer", id.value(), null);
    }

    private static InquiryFault.Thing thing(Claim claim) {
        return new InquiryFault.Thing(InquiryFault.Kind.CLAIM, claim.label());
    }

    /// Stands for what is judged beside it, and is looked at by nobody.
    private Inference nothingYet() {
        return new Inference(Fit.SILENT, "–", "", me(), clock.instant());
    }

    private Position silent() {
        var silent = new EnumMap<Source, Triangulation.Position>(Source.class);
        for (var source : Source.values()) {
            silent.put(source, Triangulation.Position.SILENT);
        }
        return new Position(silent, "–", me(), clock.instant());
    }

    private static Claim latest(Said said, ClaimId id, int edition) {
        var claim = said.get(id);
        if (claim.edition() != edition) {
            throw Problem.refuse(new ClaimProblem.WrittenMeanwhile());
        }
        return claim;
    }

    private static void requireSaid(String words) {
        if (words.isEmpty() || !Typed.fits(words, Claim.LONGEST_MEMO)) {
            throw Problem.refuse(new ClaimProblem.SayWhy());
        }
    }

    /// Lets a claim be one no more; that it was one stays.
    @May(act = "claim.write", roles = Role.RESEARCHER)
    void end(FieldStudyId study, ClaimId id, String reason) {
        if (claims.list(study).stream().noneMatch(claim -> claim.id().equals(id))) {
            throw Problem.refuse(new ClaimProblem.Unknown());
        }
        requireSaid(reason);
        claims.insertEnd(id, reason, clock.instant());
        journal.write("claim.write", id.value(), null);
    }

    /// Writes a theme as an inquiry has it, where the words it quotes were coded.
    @May(act = "claim.write", roles = Role.RESEARCHER)
    public void write(FieldStudyId study, CodeId code, Theme theme) {
        var passages = open(study).passages();
        var chosen = new LinkedHashMap<CodingId, ThemeEdition.Side>();
        theme.quotations().forEach(said -> chosen.putIfAbsent(passages.get(said).coding(), ThemeEdition.Side.FOR));
        theme.against().forEach(said -> chosen.putIfAbsent(passages.get(said).coding(), ThemeEdition.Side.AGAINST));
        write(
                study,
                code,
                0,
                new ThemeEdition.Words(english(theme.name()), theme.change().in(Language.ID), english(theme.change())),
                chosen.entrySet().stream()
                        .map(entry -> new ThemeEdition.Chosen(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /// Writes a claim as an inquiry has it, where the words it quotes were coded.
    ///
    /// @return whether the numbers beside the words have those it stands on; without them it is not written
    @May(act = "claim.write", roles = Role.RESEARCHER)
    public boolean write(FieldStudyId study, ClaimId id, CodeId theme, JointClaim claim) {
        var said = open(study);
        var there = said.numbers().estimates().stream().map(JointEstimate::id).toList();
        if (!there.containsAll(claim.estimates())) {
            return false;
        }
        write(
                study,
                id,
                0,
                new Evidence(
                        claim.words().in(Language.ID),
                        english(claim.words()),
                        theme,
                        claim.estimates(),
                        claim.triangulation().papers().stream()
                                .map(PaperEdition::number)
                                .toList(),
                        claim.quotations().stream()
                                .map(one -> said.passages().get(one).coding())
                                .distinct()
                                .toList()));
        return true;
    }

    /// Judges the first edition of a claim as an inquiry has it judged.
    @May(act = "claim.judge", roles = Role.RESEARCHER)
    public void judge(FieldStudyId study, ClaimId id, Triangulation judged) {
        var sources = new EnumMap<Source, Triangulation.Position>(Source.class);
        for (var source : Source.values()) {
            sources.put(source, judged.of(source));
        }
        judge(study, id, 1, sources, judged.decided().memo(), "–");
    }

    /// Infers from the first edition of a claim as an inquiry has it inferred.
    @May(act = "claim.infer", roles = Role.RESEARCHER)
    public void infer(FieldStudyId study, ClaimId id, Fit fit, BilingualText words) {
        infer(study, id, 1, fit, words.in(Language.ID), english(words), "–");
    }

    /// Lets the numbers that were computed last stand beside the words, live; none where nothing was.
    @May(act = "claim.number", roles = Role.RESEARCHER)
    public void chooseLatest(FieldStudyId study) {
        numbering.listChoices().stream().findFirst().ifPresent(latest -> numbering.choose(study, 0, latest.dataset()));
    }

    private static String english(BilingualText text) {
        return text.languageFor(Language.EN) == Language.EN ? text.in(Language.EN) : "";
    }

    private static AccountId me() {
        return Acting.get().account();
    }
}
