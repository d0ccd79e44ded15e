package id.badak.study.statistics;

import java.util.DoubleSummaryStatistics;

/// The intervals over many possible tables: their outermost bounds, and how many lie beside zero.
///
/// @param envelope from the lowest lower to the highest upper bound
public record Intervals(ConfidenceInterval envelope, long above, long below, long of) {

    public boolean allAbove() {
        return above == of;
    }

    public boolean allBelow() {
        return below == of;
    }

    public boolean noneExcludesZero() {
        return above + below == 0;
    }

    public static final class Counter {
        private final Method method;
        private final double level;
        private final DoubleSummaryStatistics lower = new DoubleSummaryStatistics();
        private final DoubleSummaryStatistics upper = new DoubleSummaryStatistics();
        private long above;
        private long below;

        public Counter(Method method, double level) {
            this.method = method;
            this.level = level;
        }

        public void add(double low, double high) {
            lower.accept(low);
            upper.accept(high);
            if (low > 0) {
                above++;
            } else if (high < 0) {
                below++;
            }
        }

        public Intervals intervals() {
            var envelope = new ConfidenceInterval(lower.getMin(), upper.getMax(), level, method);
            return new Intervals(envelope, above, below, lower.getCount());
        }
    }
}
