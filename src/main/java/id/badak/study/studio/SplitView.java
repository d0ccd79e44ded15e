package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.study.interview.Transcripts.Material;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A code that is to become two.
///
/// @param names  of who marked what can be chosen
/// @param typed  what was sent, where it was refused
/// @param chosen which codings were chosen then
record SplitView(
        Splits.Opened opened,
        Map<AccountId, String> names,
        Map<String, String> typed,
        Set<CodingId> chosen,
        @Nullable Problem problem) {
    /// Source: ours. A form with more fields is not read.
    static final int MOST = 500;

    String path() {
        return "/penelitian/kajian/%s/kode/%s"
                .formatted(opened.book().study().id(), opened.node().id());
    }

    static UUID operation() {
        return Ids.next();
    }

    boolean isCut() {
        return opened.codings().size() > MOST;
    }

    List<Material> materials() {
        return opened.texts().keySet().stream()
                .filter(material -> !codings(material).isEmpty())
                .toList();
    }

    List<Coding> codings(Material material) {
        return opened.codings().stream()
                .limit(MOST)
                .filter(coding ->
                        coding.transcript().equals(material.transcript().id()))
                .toList();
    }

    String words(Material material, Coding coding) {
        var text = Objects.requireNonNull(opened.texts().get(material)).text();
        int from = text.offsetByCodePoints(0, coding.first());
        return text.substring(from, text.offsetByCodePoints(from, coding.beyond() - coding.first()));
    }

    String coder(Coding coding) {
        return names.getOrDefault(coding.coder(), "");
    }

    boolean isChosen(Coding coding) {
        return chosen.contains(coding.id());
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
