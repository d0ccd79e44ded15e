package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.kernel.Language;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Slice;
import id.badak.study.appraisal.FinishedAppraisals.Finished;
import id.badak.study.inquiry.JointEstimate;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.joint.EstimateWords;
import id.badak.study.material.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a study says, as a matrix of sources and as a joint display.
///
/// @param choices datasets whose numbers may stand beside the words
/// @param names   of who judged and inferred
/// @param refusal why something was refused, in a sentence; null before
record ClaimsView(
        Said said,
        List<Finished> choices,
        Map<AccountId, String> names,
        PageRequest page,
        @Nullable String refusal) {
    String path() {
        return "/penelitian/kajian/" + said.coded().study().id();
    }

    Slice<Claim> claims() {
        return Said.slice(said.drafts(), page);
    }

    StudyNumbers numbers() {
        return said.studyNumbers();
    }

    static List<Source> sources() {
        return List.of(Source.values());
    }

    String by(AccountId account) {
        return names.getOrDefault(account, "–");
    }

    String theme(Claim claim) {
        return said.selective().stream()
                .filter(code -> code.id().equals(claim.evidence().theme().value()))
                .map(Code::name)
                .findFirst()
                .orElse("–");
    }

    List<Passages.Place> places(Claim claim, boolean owners) {
        return said.passages().inOrder(claim.evidence().quotations().stream()).stream()
                .filter(place -> place.role().isOwner() == owners)
                .toList();
    }

    /// How many of its quotations stand nowhere any more.
    long stale(Claim claim) {
        return claim.evidence().quotations().stream()
                .filter(coding -> said.passages().find(coding).isEmpty())
                .count();
    }

    /// @param words null where the numbers of today have none of that id
    record Estimate(String id, @Nullable EstimateWords words) {}

    List<Estimate> estimates(Claim claim, Language language) {
        return claim.evidence().estimates().stream()
                .map(id -> new Estimate(
                        id,
                        find(id).map(one -> new EstimateWords(one, language)).orElse(null)))
                .toList();
    }

    private Optional<JointEstimate> find(String id) {
        return numbers().numbers().estimates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    String papers(Claim claim) {
        return claim.evidence().papers().isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        claim.evidence().papers().stream()
                                .map(number -> "D" + number)
                                .toList());
    }
}
