package id.badak.study.counts;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Normal;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.TwoProportions;
import java.util.function.DoublePredicate;

/// Two more intervals of p₂ − p₁ beside Newcombe's, so that a reader sees when the choice matters.
public record DifferenceIntervals(TwoProportions pair) {
    private static final int HALVINGS = 100;

    /// The differences D that a score test does not reject: |p₂ − p₁ − D| ≤ z·√V(D).
    ///
    /// V(D) = (R₂(1−R₂)/n₂ + R₁(1−R₁)/n₁)·N/(N−1), where R₁ and R₂ = R₁ + D are the most likely
    /// proportions that differ by D, the root of a cubic in closed form. Source: Miettinen and
    /// Nurminen (1985), with their factor N/(N−1).
    public ConfidenceInterval miettinenNurminen(double level) {
        double z = Normal.criticalZ(1 - level);
        double difference = pair.difference();
        double lower = -first(-difference, 1, minus -> score(-minus) > z);
        double upper = first(difference, 1, d -> score(d) < -z);
        return new ConfidenceInterval(lower, upper, level, Method.MIETTINEN_NURMINEN);
    }

    /// The plain interval after one success and one failure were added to each sample.
    ///
    /// p̃ = (k+1)/(n+2), then p̃₂ − p̃₁ ± z·√(Σ p̃(1−p̃)/(n+2)). Source: Agresti and Caffo (2000).
    public ConfidenceInterval agrestiCaffo(double level) {
        double before = (pair.before().k() + 1.0) / (pair.before().n() + 2.0);
        double after = (pair.after().k() + 1.0) / (pair.after().n() + 2.0);
        double half = Normal.criticalZ(1 - level)
                * Math.sqrt(before * (1 - before) / (pair.before().n() + 2.0)
                        + after * (1 - after) / (pair.after().n() + 2.0));
        return new ConfidenceInterval(
                Math.max(-1, after - before - half), Math.min(1, after - before + half), level, Method.AGRESTI_CAFFO);
    }

    /// Where the predicate turns true between `from` and `to`; `to` when it never does.
    private static double first(double from, double to, DoublePredicate beyond) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (beyond.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private double score(double d) {
        double gap = pair.difference() - d;
        double variance = variance(d);
        return variance > 0 ? gap / Math.sqrt(variance) : Math.signum(gap) * Double.MAX_VALUE;
    }

    private double variance(double d) {
        double total = (double) pair.before().n() + pair.after().n();
        double before = Math.clamp(likeliest(d), 0, 1);
        double after = Math.clamp(before + d, 0, 1);
        return (variance(after, pair.after()) + variance(before, pair.before())) * total / (total - 1);
    }

    private static double variance(double share, Proportion one) {
        return share * (1 - share) / one.n();
    }

    /// The most likely earlier proportion if the later one is larger by `d`.
    private double likeliest(double d) {
        double before = pair.before().n();
        double total = before + pair.after().n();
        double met = (double) pair.before().k() + pair.after().k();
        double square = (total + before) * d - total - met;
        double linear = (before * d - total - 2.0 * pair.before().k()) * d + met;
        double constant = pair.before().k() * d * (1 - d);
        double third = square / (3 * total);
        double q = third * third * third - square * linear / (6 * total * total) + constant / (2 * total);
        double p = Math.copySign(Math.sqrt(Math.max(0, third * third - linear / (3 * total))), q);
        if (p == 0) {
            return -third;
        }
        double angle = (Math.PI + Math.acos(Math.clamp(q / (p * p * p), -1, 1))) / 3;
        return 2 * p * Math.cos(angle) - third;
    }
}
