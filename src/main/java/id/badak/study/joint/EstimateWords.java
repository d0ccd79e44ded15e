package id.badak.study.joint;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.inquiry.JointEstimate;
import id.badak.study.print.Numerals;
import java.util.ArrayList;

/// A number as a joint display prints it, on a page as in a report.
public record EstimateWords(JointEstimate estimate, Language language) {

    /// The value, both ends of what it can stand for, or why there is none.
    public String value() {
        var lowest = estimate.lowest();
        var highest = estimate.highest();
        if (estimate.withheld().isPresent() || lowest.isEmpty() || highest.isEmpty()) {
            return text("none", estimate.withheld().orElse("–"));
        }
        var from = number(lowest.get());
        var to = number(highest.get());
        return from.equals(to) ? from : text("between", from, to);
    }

    /// Of how many, earliest first.
    public String counts() {
        if (estimate.n().isEmpty()) {
            return text("no-n");
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i < estimate.n().size(); i++) {
            var n = numerals().count(estimate.n().get(i));
            pairs.add(i < estimate.k().size() ? numerals().count(estimate.k().get(i)) + "/" + n : "n = " + n);
        }
        return String.join(" → ", pairs);
    }

    /// Empty where there is none.
    public String interval() {
        return estimate.range()
                .map(range -> text(
                        "interval",
                        number(range.lower()),
                        number(range.upper()),
                        numerals().percent(range.level()),
                        range.method()))
                .orElse("");
    }

    private String number(double value) {
        return switch (estimate.unit()) {
            case SHARE -> numerals().percent(value);
            case DIFFERENCE -> text("points", numerals().points(value));
            case OTHER -> numerals().number(value);
        };
    }

    private Numerals numerals() {
        return new Numerals(language);
    }

    private String text(String key, Object... facts) {
        return Texts.in(language).of("joint." + key, facts);
    }
}
