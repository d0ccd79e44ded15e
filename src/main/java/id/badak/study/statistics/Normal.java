package id.badak.study.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution, as the tests here need it.
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /// The two-sided p of a z, taken from the upper tail so that a small p keeps its digits.
    public static double twoSidedP(double z) {
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
    }

    /// The z beyond which the two-sided p is below `alpha`; 1.96 for 0.05.
    public static double criticalZ(double alpha) {
        return STANDARD.inverseSurvivalProbability(alpha / 2);
    }
}
