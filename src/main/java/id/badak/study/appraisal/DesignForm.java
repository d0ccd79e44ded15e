package id.badak.study.appraisal;

import id.badak.shell.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What somebody supposes before there are data.
final class DesignForm extends Fields {
    /// Source: the shares of Pratiwi (2026); 80 % and the rest ours (illustrative), as the page says.
    private static final Map<String, String> USUAL = Map.of(
            "sebelum", "52,43",
            "sesudah", "65,90",
            "daya", "80",
            "korelasi", "0,05",
            "sarana", "20",
            "unit", "8");

    private static final double MOST_FACILITIES = 100_000;
    private static final double MOST_OFFICES = 200;

    DesignForm(Map<String, String> typed) {
        super(with(typed));
    }

    private static Map<String, String> with(Map<String, String> typed) {
        var all = new LinkedHashMap<>(USUAL);
        all.putAll(typed);
        return all;
    }

    /// Checks all fields; empty when something is wrong with one.
    Optional<Design> check() {
        var before = number("sebelum", 0, 100);
        var after = number("sesudah", 0, 100);
        var power = number("daya", 50, 99);
        var correlation = number("korelasi", 0, 1);
        var facilities = number("sarana", 1, MOST_FACILITIES);
        var offices = number("unit", 2, MOST_OFFICES);
        if (faults().any()) {
            return Optional.empty();
        }
        return Optional.of(new Design(
                before.orElseThrow() / 100,
                after.orElseThrow() / 100,
                power.orElseThrow() / 100,
                correlation.orElseThrow(),
                (int) facilities.orElseThrow(),
                (int) offices.orElseThrow()));
    }

    /// Reads a number with a comma or a point.
    private OptionalDouble number(String field, double least, double most) {
        if (value(field).matches("[0-9]{1,6}([.,][0-9]{1,4})?")) {
            double number = Double.parseDouble(value(field).replace(',', '.'));
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
        }
        faults().add(field, "appraisal.fault.number", least, most);
        return OptionalDouble.empty();
    }
}
