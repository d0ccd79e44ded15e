package id.badak.study.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t and χ², as the tests here need them. Degrees need not be whole: Satterthwaite's are
/// not.
public final class Tails {
    private Tails() {}

    public static double twoSidedT(double t, double degrees) {
        return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)));
    }

    public static double criticalT(double alpha, double degrees) {
        return TDistribution.of(degrees).inverseSurvivalProbability(alpha / 2);
    }

    /// The upper tail. Rounding can leave a statistic that should be 0 a little below it.
    public static double chiSquare(double statistic, double degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, statistic));
    }
}
