package id.badak.study.statistics;

import java.util.DoubleSummaryStatistics;

/// The p of one test over many possible tables: its extremes, and how many are below alpha.
public record PValues(Method method, Extremes p, long significant, long of) {

    public boolean all() {
        return significant == of;
    }

    public boolean none() {
        return significant == 0;
    }

    public static final class Counter {
        private final Method method;
        private final double alpha;
        private final DoubleSummaryStatistics values = new DoubleSummaryStatistics();
        private long significant;

        public Counter(Method method, double alpha) {
            this.method = method;
            this.alpha = alpha;
        }

        public void add(double p) {
            values.accept(p);
            if (p < alpha) {
                significant++;
            }
        }

        public PValues values() {
            return new PValues(method, Extremes.of(values), significant, values.getCount());
        }
    }
}
