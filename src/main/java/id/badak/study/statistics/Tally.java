package id.badak.study.evaluation;

import java.util.DoubleSummaryStatistics;

/// The p of one test over all possibilities: its range, and how many are below alpha.
record Tally(Method method, Range p, long significant, long of) {

    boolean all() {
        return significant == of;
    }

    boolean none() {
        return significant == 0;
    }

    /// Counts while the possibilities are gone through.
    static final class Counter {
        private final Method method;
        private final DoubleSummaryStatistics values = new DoubleSummaryStatistics();
        private long significant;

        Counter(Method method) {
            this.method = method;
        }

        void add(double p) {
            values.accept(p);
            if (p < Limits.ALPHA) {
                significant++;
            }
        }

        Tally tally() {
            return new Tally(method, Range.of(values), significant, values.getCount());
        }
    }
}
