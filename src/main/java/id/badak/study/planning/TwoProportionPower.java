package id.badak.study.planning;

import id.badak.study.statistics.Normal;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How often a true change from one proportion to another would be found.
///
/// With n each: Φ((√n·|d| − z·√(s(1 − s/2)))/√(p₁(1−p₁) + p₂(1−p₂))), s = p₁ + p₂. The tail on the
/// wrong side is left out. Source: Fleiss (1981), chapter 3, without continuity correction.
public record TwoProportionPower(double before, double after, double alpha) {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public TwoProportionPower {
        if (!(before >= 0 && before <= 1 && after >= 0 && after <= 1 && alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("no shares between 0 and 1");
        }
    }

    public Outcome<Double> power(double n) {
        if (unvaried()) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        return Outcome.of(STANDARD.cumulativeProbability(
                (Math.sqrt(n) * Math.abs(after - before) - Normal.criticalZ(alpha) * underNull()) / underChange()));
    }

    /// The n of each period at which the change is found this often, not rounded.
    public Outcome<Double> findN(double power) {
        if (before == after) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        if (unvaried()) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double wanted =
                Normal.criticalZ(alpha) * underNull() + STANDARD.inverseCumulativeProbability(power) * underChange();
        return Outcome.of(Math.pow(Math.max(0, wanted) / (after - before), 2));
    }

    /// For two periods of different size: by h = 2·asin√p₂ − 2·asin√p₁, with both tails. Source:
    /// Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., chapter 6.
    public double power(long n, long otherN) {
        double h = 2 * Math.asin(Math.sqrt(after)) - 2 * Math.asin(Math.sqrt(before));
        double shift = Math.abs(h) * Math.sqrt((double) n * otherN / ((double) n + otherN));
        double z = Normal.criticalZ(alpha);
        return STANDARD.survivalProbability(z - shift) + STANDARD.cumulativeProbability(-z - shift);
    }

    private boolean unvaried() {
        return !(underChange() > 0);
    }

    private double underNull() {
        double sum = before + after;
        return Math.sqrt(sum * (1 - sum / 2));
    }

    private double underChange() {
        return Math.sqrt(before * (1 - before) + after * (1 - after));
    }
}
