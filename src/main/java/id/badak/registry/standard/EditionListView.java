package id.badak.registry.standard;

import id.badak.kernel.Texts;
import id.badak.registry.grading.Option;
import id.badak.registry.grading.Severity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record EditionListView(List<Row> rows) {

    /// @param counts       clauses by gravest severity, in words; empty when the form scores
    ///                     instead
    /// @param illustrative whether its plain words or options are ours and not approved
    record Row(
            EditionId id,
            String title,
            String source,
            LocalDate since,
            @Nullable LocalDate until,
            boolean retired,
            int clauses,
            List<String> counts,
            boolean illustrative) {}

    static EditionListView of(Standards standards, Texts texts) {
        return new EditionListView(standards.list().stream()
                .filter(edition -> edition.stage() != Edition.Stage.DRAFT)
                .map(edition -> row(edition, texts))
                .toList());
    }

    static boolean isIllustrative(Edition edition) {
        return edition.clauses().stream()
                .anyMatch(clause -> clause.plain().illustrative()
                        || clause.options().stream().anyMatch(Option::illustrative));
    }

    private static Row row(Edition edition, Texts texts) {
        return new Row(
                edition.id(),
                edition.title().in(texts.language()),
                edition.source().regulation(),
                edition.since(),
                edition.until(),
                edition.stage() == Edition.Stage.RETIRED,
                edition.clauses().size(),
                counts(edition, texts),
                isIllustrative(edition));
    }

    private static List<String> counts(Edition edition, Texts texts) {
        var counts = new LinkedHashMap<Severity, Integer>();
        for (var severity : List.of(Severity.values()).reversed()) {
            var count = (int) edition.clauses().stream()
                    .filter(clause -> !clause.severities().isEmpty()
                            && clause.severities().getLast() == severity)
                    .count();
            if (count > 0) {
                counts.put(severity, count);
            }
        }
        return counts.entrySet().stream().map(count -> say(count, texts)).toList();
    }

    private static String say(Map.Entry<Severity, Integer> count, Texts texts) {
        return texts.of("grading.explain.count", count.getValue(), texts.of("severity", count.getKey()));
    }
}
