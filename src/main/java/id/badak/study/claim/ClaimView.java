package id.badak.study.claim;

import id.badak.kernel.Language;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.JointEstimate;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.joint.EstimateWords;
import id.badak.study.material.Code;
import id.badak.study.studio.CodeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One claim: what it says and stands on, and the forms in which somebody judges and infers.
///
/// @param claim     null before it was made
/// @param informant whose words are on the page
/// @param typed     what was sent of a judgement or an inference, where it was refused
/// @param refusal   why, in a sentence; null before
record ClaimView(
        Said said,
        @Nullable Claim claim,
        ClaimForm form,
        String informant,
        Map<String, String> typed,
        @Nullable String refusal) {
    String path() {
        return "/penelitian/kajian/" + said.coded().study().id() + "/klaim";
    }

    /// Where the form goes.
    String action() {
        return claim == null ? path() : path() + "/" + claim.id();
    }

    List<Code> themes() {
        return said.selective();
    }

    private Optional<Code> theme() {
        return form.uuid("tema")
                .flatMap(id -> themes().stream()
                        .filter(code -> new CodeId(code.id()).equals(new CodeId(id)))
                        .findFirst());
    }

    /// Empty until a theme was chosen.
    List<String> informants() {
        return theme().map(said.passages()::informants).orElse(List.of());
    }

    List<Passages.Place> places() {
        return theme().map(theme -> said.passages().list(theme, shown())).orElse(List.of());
    }

    /// Whose words are shown: who was asked for, or the first who has any.
    String shown() {
        return informants().contains(informant)
                ? informant
                : informants().stream().findFirst().orElse("");
    }

    long quoted() {
        return claim == null ? 0 : claim.evidence().quotations().size();
    }

    List<PaperEdition> papers() {
        return said.paperEditions();
    }

    /// Those that have a value, and of the others what was chosen before.
    List<JointEstimate> estimates() {
        return said.numbers().estimates().stream()
                .filter(one -> one.lowest().isPresent() || form.has(ClaimForm.estimate(one.id())))
                .toList();
    }

    static String say(JointEstimate estimate, Language language) {
        var words = new EstimateWords(estimate, language);
        return words.value() + " (" + words.counts() + ")";
    }

    static List<Source> sources() {
        return List.of(Source.values());
    }

    static List<Position> positions() {
        return List.of(Position.values());
    }

    static List<Fit> fits() {
        return List.of(Fit.values());
    }

    /// The field of a source.
    static String field(Source source) {
        return "posisi-" + source.name().toLowerCase(Locale.ROOT);
    }

    boolean isJudged(Source source, Position position) {
        var said = typed.get(field(source));
        if (said != null) {
            return said.equals(position.name());
        }
        var judged = claim == null ? null : claim.position();
        return judged != null && judged.sources().get(source) == position;
    }

    boolean isFit(Fit fit) {
        var said = typed.get("kecocokan");
        if (said != null) {
            return said.equals(fit.name());
        }
        var inferred = claim == null ? null : claim.inference();
        return inferred != null && inferred.fit() == fit;
    }

    String memo() {
        var judged = claim == null ? null : claim.position();
        return typed.getOrDefault("memo", judged == null ? "" : judged.memo());
    }

    String inference() {
        var inferred = claim == null ? null : claim.inference();
        return typed.getOrDefault("simpulan", inferred == null ? "" : inferred.words());
    }

    String inferenceEnglish() {
        var inferred = claim == null ? null : claim.inference();
        return typed.getOrDefault("simpulan-inggris", inferred == null ? "" : inferred.wordsEnglish());
    }
}
