package id.badak.study.panel;

import id.badak.study.cluster.Clusters;
import id.badak.study.cluster.RobustVariance;
import id.badak.study.cluster.WildBootstrap;
import id.badak.study.regression.Design;
import id.badak.study.regression.GeneralizedFit;
import id.badak.study.regression.LinearFit;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.List;
import java.util.function.Predicate;

/// The change of those who were mentored less the change of those who were not, in two periods.
///
/// (ȳ₁₁ − ȳ₁₀) − (ȳ₀₁ − ȳ₀₀), which is the coefficient of mentored × later in least squares.
/// Source: Card and Krueger (1994). It is the effect if both would have changed alike without
/// mentoring; nothing in two periods can show that. Errors by office.
///
/// @param difference with the plain means, error CR2 and Satterthwaite's degrees
/// @param wild       the test for few offices
/// @param odds       the same on log odds, for 0 and 1; another question, since equal points are
///                   not equal odds
public record DifferenceInDifferences(Outcome<Effect> difference, Outcome<WildBootstrap> wild, Outcome<Effect> odds) {
    private static final String NAME = "mentored-later";
    private static final int DRAWS = 4096;

    /// Takes from the rows those of the two periods, of facilities mentored between them and of
    /// facilities never mentored. Those who began before, or later still, are in neither group.
    public static Outcome<DifferenceInDifferences> of(
            List<Observation> rows, int before, int after, double level, long seed) {
        if (before >= after) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        var kept = rows.stream()
                .filter(row -> row.period() == before || row.period() == after)
                .filter(row -> row.began().isEmpty()
                        || (row.began().getAsInt() > before && row.began().getAsInt() <= after))
                .toList();
        if (kept.isEmpty()) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        for (int period : new int[] {before, after}) {
            if (kept.stream().noneMatch(row -> row.period() == period)) {
                return Outcome.withheld(Reason.ONE_PERIOD);
            }
            for (boolean mentored : new boolean[] {true, false}) {
                if (kept.stream()
                        .noneMatch(row -> row.period() == period && row.began().isPresent() == mentored)) {
                    return Outcome.withheld(Reason.NO_COMPARISON);
                }
            }
        }
        var outcome = kept.stream().mapToDouble(Observation::outcome).toArray();
        var both = column(kept, row -> row.began().isPresent() && row.period() == after);
        var without = Design.constant(kept.size())
                .with("mentored", column(kept, row -> row.began().isPresent()))
                .with("later", column(kept, row -> row.period() == after));
        var design = without.with(NAME, both);
        var offices = Clusters.of(kept.stream().mapToInt(Observation::office).toArray());
        return LinearFit.of(design, outcome)
                .map(fit -> new DifferenceInDifferences(
                        RobustVariance.of(fit, offices).flatMap(variance -> variance.cr2(NAME, level)),
                        WildBootstrap.of(without, NAME, both, outcome, offices, DRAWS, seed),
                        binary(kept)
                                ? GeneralizedFit.logistic(design, outcome).map(fitted -> fitted.effect(NAME, level))
                                : Outcome.withheld(Reason.NOT_BINARY)));
    }

    private static boolean binary(List<Observation> rows) {
        return rows.stream().allMatch(row -> row.outcome() == 0 || row.outcome() == 1);
    }

    private static double[] column(List<Observation> rows, Predicate<Observation> one) {
        return rows.stream().mapToDouble(row -> one.test(row) ? 1 : 0).toArray();
    }
}
