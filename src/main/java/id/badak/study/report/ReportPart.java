package id.badak.study.report;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.print.Numerals;
import id.badak.study.print.Provenance;
import id.badak.study.published.ClaimVerdict;
import id.badak.study.published.Judgement;
import id.badak.study.published.Limits;
import id.badak.study.statistics.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/// The report in one language, row by row as the template prints it.
record ReportPart(Language language, Judgement judgement, Provenance provenance) {

    String text(String key, Object... facts) {
        return Texts.in(language).of("report." + key, facts);
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
    record ClaimRow(
            String id,
            BilingualText claimed,
            ClaimVerdict verdict,
            String label,
            String sentence,
            List<String> warnings) {}

    List<ClaimRow> claims() {
        var sentences = new Sentences(language);
        return judgement.claims().stream()
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
        var series = judgement.figures().series();
        return IntStream.range(0, series.size())
                .mapToObj(i -> FigureView.of(i + 1, judgement.pointsOf(series.get(i)), Texts.in(language)))
                .toList();
    }

    List<String> threats() {
        return Threats.list(judgement, language);
    }

    /// The methods that were used, and no others.
    List<Method> methods() {
        var used = EnumSet.of(Method.WILSON);
        if (!judgement.isExact()) {
            used.add(Method.GRIM);
        }
        if (!judgement.changes().isEmpty()) {
            used.addAll(List.of(Method.NEWCOMBE, Method.POOLED_Z, Method.FISHER, Method.EQUAL_N));
        }
        if (!judgement.comparisons().isEmpty()) {
            used.add(Method.INTERACTION_Z);
        }
        return List.copyOf(used);
    }

    ReportTables tables() {
        return new ReportTables(language, judgement);
    }
}
