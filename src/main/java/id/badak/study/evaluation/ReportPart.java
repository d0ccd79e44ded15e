package id.badak.study.evaluation;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The report in one language, row by row as the template prints it.
record ReportPart(Language language, Evaluation evaluation, Provenance provenance) {

    String text(String key, Object... facts) {
        return Texts.in(language).of("evaluation." + key, facts);
    }

    String code() {
        return language.code();
    }

    String largestN() {
        return new Numerals(language).count(Limits.LARGEST_N);
    }

    Language other() {
        return language == Language.ID ? Language.EN : Language.ID;
    }

    /// A claim, quoted in the language it was made in, and the sentence beside it.
    record ClaimRow(String id, Words claimed, Verdict verdict, String label, String sentence, List<String> warnings) {}

    List<ClaimRow> claims() {
        var sentences = new Sentences(language);
        return evaluation.claims().stream()
                .map(reading -> new ClaimRow(
                        reading.claim().id(),
                        reading.claim().text(),
                        reading.verdict(),
                        sentences.verdict(reading),
                        sentences.sentence(reading),
                        sentences.warnings(reading)))
                .toList();
    }

    List<FigureView> figures() {
        var series = evaluation.figures().series();
        return IntStream.range(0, series.size())
                .mapToObj(i -> FigureView.of(i + 1, evaluation.pointsOf(series.get(i)), Texts.in(language)))
                .toList();
    }

    List<String> threats() {
        return Threats.list(evaluation, language);
    }

    /// The methods that were used, and no others.
    List<Method> methods() {
        return Arrays.stream(Method.values())
                .filter(method -> switch (method) {
                    case WILSON -> true;
                    case CLOPPER_PEARSON -> false;
                    case GRIM -> !evaluation.isExact();
                    case NEWCOMBE, POOLED_Z, FISHER, EQUAL_N ->
                        !evaluation.changes().isEmpty();
                    case INTERACTION_Z -> !evaluation.comparisons().isEmpty();
                })
                .toList();
    }

    ReportTables tables() {
        return new ReportTables(language, evaluation);
    }
}
