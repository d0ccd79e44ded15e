package id.badak.study.evaluation;

import java.util.DoubleSummaryStatistics;

/// The intervals over all possibilities: their outermost bounds, and how many lie beside zero.
///
/// @param envelope from the lowest lower to the highest upper bound
record Intervals(ConfidenceInterval envelope, long above, long below, long of) {

    boolean allAbove() {
        return above == of;
    }

    boolean allBelow() {
        return below == of;
    }

    boolean noneExcludesZero() {
        return above + below == 0;
    }

    /// Counts while the possibilities are gone through.
    static final class Counter {
        private final Method method;
        private final DoubleSummaryStatistics lower = new DoubleSummaryStatistics();
        private final DoubleSummaryStatistics upper = new DoubleSummaryStatistics();
        private long above;
        private long below;

        Counter(Method method) {
            this.method = method;
        }

        void add(double low, double high) {
            lower.accept(low);
            upper.accept(high);
            if (low > 0) {
                above++;
            } else if (high < 0) {
                below++;
            }
        }

        Intervals intervals() {
            var envelope = new ConfidenceInterval(lower.getMin(), upper.getMax(), Limits.LEVEL, method);
            return new Intervals(envelope, above, below, lower.getCount());
        }
    }
}
