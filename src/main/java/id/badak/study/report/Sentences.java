package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.print.Numerals;
import id.badak.study.published.Claim;
import id.badak.study.published.ClaimReading;
import id.badak.study.published.Limits;
import id.badak.study.published.PointReading;
import id.badak.study.statistics.Extremes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The sentence a careful evaluator would write for a claim, chosen by the numbers alone.
final class Sentences {
    private final Language language;
    private final Texts texts;
    private final Numerals numerals;

    Sentences(Language language) {
        this.language = language;
        this.texts = Texts.in(language);
        this.numerals = new Numerals(language);
    }

    String sentence(ClaimReading reading) {
        return switch (reading) {
            case ClaimReading.Change change -> change(change);
            case ClaimReading.Comparison comparison -> comparison(comparison);
        };
    }

    String verdict(ClaimReading reading) {
        return texts.of("report.verdict", reading.verdict());
    }

    /// What contradicts itself between the figures; a warning, since either may be the misprint.
    List<String> warnings(ClaimReading reading) {
        return switch (reading) {
            case ClaimReading.Change change -> changeWarnings(change);
            case ClaimReading.Comparison comparison -> periodWarnings(comparison.claim());
        };
    }

    private String change(ClaimReading.Change reading) {
        return texts.of(
                "report.sentence.change." + reading.verdict() + variant(reading, reading.isExact()),
                reading.before().series().name().in(language),
                numerals.percent(reading.before().point().percent()),
                period(reading.before()),
                numerals.percent(reading.after().point().percent()),
                period(reading.after()),
                under(reading, reading.isExact(), "report.under.all"),
                lower(reading),
                upper(reading),
                significant(reading),
                numerals.count(reading.possibilities()),
                numerals.count(Limits.LARGEST_N));
    }

    private String comparison(ClaimReading.Comparison reading) {
        return texts.of(
                "report.sentence.comparison." + reading.verdict() + variant(reading, reading.isExact()),
                name(reading.first()),
                name(reading.second()),
                under(reading, reading.isExact(), "report.under.all-quadruples"),
                lower(reading),
                upper(reading),
                reading.outcome()
                        .map(outcome -> range(outcome.tests().getFirst().p()))
                        .orElse(""),
                significant(reading),
                numerals.count(reading.possibilities()),
                numerals.count(Limits.LARGEST_N));
    }

    /// The p of a test, as one number or as the range over all possibilities.
    String range(Extremes p) {
        var lowest = numerals.p(p.lowest(), Limits.ALPHA);
        var highest = numerals.p(p.highest(), Limits.ALPHA);
        return lowest.equals(highest) ? lowest : texts.of("report.range", lowest, highest);
    }

    /// With k and n known there is one interval, so no outermost; and nothing hangs on k and n.
    private static String variant(ClaimReading reading, boolean exact) {
        return exact && reading.outcome().isPresent() ? ".exact" : "";
    }

    private String name(ClaimReading.Change change) {
        return "“" + change.before().series().name().in(language) + "”";
    }

    private static String period(PointReading point) {
        return String.valueOf(point.point().period());
    }

    private String under(ClaimReading reading, boolean exact, String all) {
        return exact
                ? texts.of("report.under.exact")
                : texts.of(all, numerals.count(reading.possibilities()), numerals.count(Limits.LARGEST_N));
    }

    private String lower(ClaimReading reading) {
        return reading.outcome()
                .map(outcome -> numerals.points(outcome.intervals().envelope().lower()))
                .orElse("");
    }

    private String upper(ClaimReading reading) {
        return reading.outcome()
                .map(outcome -> numerals.points(outcome.intervals().envelope().upper()))
                .orElse("");
    }

    private String significant(ClaimReading reading) {
        return reading.outcome()
                .map(outcome -> numerals.count(outcome.tests().getFirst().significant()))
                .orElse("");
    }

    private List<String> changeWarnings(ClaimReading.Change reading) {
        var printed = reading.claim().printedChange();
        var computed = reading.printedDifference();
        if (printed == null || printed.compareTo(computed) == 0) {
            return List.of();
        }
        // Two figures, each rounded by half a unit, and a change rounded on its own.
        var unit = BigDecimal.ONE.movePointLeft(computed.scale());
        boolean explained = printed.subtract(computed).abs().compareTo(unit) <= 0;
        return List.of(texts.of(
                explained ? "report.warning.rounding" : "report.warning.change",
                numerals.points(printed),
                numerals.points(computed)));
    }

    private List<String> periodWarnings(Claim.Comparison claim) {
        var warnings = new ArrayList<String>();
        if (claim.first().from() != claim.second().from()
                || claim.first().to() != claim.second().to()) {
            warnings.add(texts.of("report.warning.periods"));
        }
        return warnings;
    }
}
