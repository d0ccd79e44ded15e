package id.badak.study.statistics;

import java.util.DoubleSummaryStatistics;

/// The lowest and the highest value over many possible tables.
public record Extremes(double lowest, double highest) {
    public static Extremes of(DoubleSummaryStatistics values) {
        return new Extremes(values.getMin(), values.getMax());
    }

    public boolean isSingle() {
        return Double.compare(lowest, highest) == 0;
    }
}
