package id.badak.study.sensitivity;

import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How much two facilities that look alike may differ in their odds of being mentored before the
/// pairs stop showing anything.
///
/// At Γ the worst one-sided p is P(X ≥ gained), X binomial over those who changed with Γ/(1+Γ).
/// Source: Rosenbaum (2002), section 4.3.
///
/// @param gained met the standard only when mentored
/// @param lost   met it only when not
public record RosenbaumBound(int gained, int lost) {
    private static final double LARGEST = 1e6;

    public double worstP(double gamma) {
        if (gained == 0) {
            return 1;
        }
        return BinomialDistribution.of(gained + lost, gamma / (1 + gamma)).survivalProbability(gained - 1);
    }

    /// The Γ at which the worst p reaches alpha; withheld when it is above already at Γ = 1, where
    /// nobody is favoured.
    public Outcome<Double> findGamma(double alpha) {
        if (gained + lost == 0) {
            return Outcome.withheld(Reason.NOBODY_CHANGED);
        }
        if (worstP(1) >= alpha) {
            return Outcome.withheld(Reason.NOT_SHOWN);
        }
        double low = 1;
        double high = LARGEST;
        while (high - low > 1e-13 * low) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (worstP(middle) < alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Outcome.of((low + high) / 2);
    }
}
