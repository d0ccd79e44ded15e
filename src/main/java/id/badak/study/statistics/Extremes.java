package id.badak.study.evaluation;

import java.util.DoubleSummaryStatistics;

/// The lowest and the highest value over all possibilities.
record Range(double lowest, double highest) {
    static Range of(DoubleSummaryStatistics values) {
        return new Range(values.getMin(), values.getMax());
    }

    boolean isSingle() {
        return Double.compare(lowest, highest) == 0;
    }
}
