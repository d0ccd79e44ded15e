package id.badak.registry.grading;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far it is from the grade of today to a better one: "tinggal 2 hal wajib".
///
/// @param next       the grade aimed at; absent when there is nothing better to reach
/// @param clauses    a smallest set of clauses that, once mended, reaches it; where several would
///                   do, those with the cheapest option; in the order of the form
/// @param unanswered clauses nobody has looked at; they were counted as met
public record Distance(Grade now, @Nullable Grade next, List<String> clauses, int unanswered) {
    /// How many things remain; 0 exactly when there is nothing better to reach.
    public int remaining() {
        return clauses.size();
    }

    public String say(Language language) {
        var texts = Texts.in(language);
        if (next == null) {
            return texts.of("grading.distance.none", now.name().in(language));
        }
        return texts.of(
                "grading.distance.remaining", remaining(), next.name().in(language), String.join(", ", clauses));
    }
}
