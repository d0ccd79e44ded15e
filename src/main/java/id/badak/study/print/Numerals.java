package id.badak.study.print;

import id.badak.kernel.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/// Numbers as the report prints them: rounded half up, with the comma or the point of the language.
public record Numerals(Language language) {
    private static final double SMALLEST_P = 0.0001;

    public String percent(BigDecimal printed) {
        return decimal(printed, printed.scale()) + "%";
    }

    /// A share such as 0.4287 as `42.9%`.
    public String percent(double share) {
        return decimal(BigDecimal.valueOf(share).movePointRight(2), 1) + "%";
    }

    /// A difference of shares in percentage points, always with its sign.
    public String points(double difference) {
        return points(BigDecimal.valueOf(difference).movePointRight(2).setScale(2, RoundingMode.HALF_UP));
    }

    public String points(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + decimal(points, points.scale());
    }

    /// Four decimals; five below 0.001 so that two digits remain; never a zero, and never a
    /// rounding that lands on the level from below.
    public String p(double p, double alpha) {
        if (p < SMALLEST_P) {
            return "< " + decimal(BigDecimal.valueOf(SMALLEST_P), 4);
        }
        var four = BigDecimal.valueOf(p).setScale(4, RoundingMode.HALF_UP);
        boolean lands = p < alpha && four.doubleValue() >= alpha;
        return decimal(BigDecimal.valueOf(p), p < 10 * SMALLEST_P ? 5 : lands ? 6 : 4);
    }

    /// A ratio, a statistic, or another number that is no share.
    public String number(double value) {
        return decimal(BigDecimal.valueOf(value), 3);
    }

    public String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    private String decimal(BigDecimal value, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace('-', '−');
    }
}
