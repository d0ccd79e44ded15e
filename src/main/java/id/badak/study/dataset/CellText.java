package id.badak.study.dataset;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// One cell of a table as a value, or the fault that says why it is none.
///
/// @param lines whether the cells know what they are
record CellText(ColumnMap map, Lines lines) {
    private static final int LONGEST_NAME = 200;

    /// Source: ours. Outside of these years a date is a slip of typing.
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final double LARGEST_DOSE = 100_000;
    private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(\\.\\d+)?");
    private static final Pattern AT_MIDNIGHT = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,9})?");
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    String name(Line line, Column column, int at) {
        var text = line.cell(at);
        if (text.isEmpty()) {
            throw fault(line, column, "empty");
        }
        if (text.length() > LONGEST_NAME || text.codePoints().anyMatch(Character::isISOControl)) {
            throw fault(line, column, "name", String.valueOf(LONGEST_NAME));
        }
        return text;
    }

    boolean met(Line line, int at) {
        var text = name(line, Column.COMPLIANT, at);
        return map.met(text).orElseThrow(() -> fault(line, Column.COMPLIANT, "met", text));
    }

    LocalDate date(Line line, Column column, int at) {
        var text = AT_MIDNIGHT.matcher(name(line, column, at)).replaceFirst("");
        var day = lines.isTyped() && SERIAL.matcher(text).matches() ? serial(text) : written(line, column, text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw fault(line, column, "date-range", text, FIRST_DAY.toString(), LAST_DAY.toString());
        }
        return day;
    }

    private LocalDate serial(String text) {
        var zero = lines.begins1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return zero.plusDays((long) Double.parseDouble(text));
    }

    private LocalDate written(Line line, Column column, String text) {
        var iso = DateOrder.YMD.read(text);
        if (iso.isPresent()) {
            return iso.get();
        }
        if (map.dates().isPresent()) {
            return map.dates()
                    .get()
                    .read(text)
                    .orElseThrow(() -> fault(
                            line, column, "date-order", text, map.dates().get().code()));
        }
        var readings = DateOrder.readings(text);
        return switch (readings.size()) {
            case 0 -> throw fault(line, column, "date", text);
            case 1 -> readings.getFirst();
            default -> throw fault(line, column, "date-ambiguous", text);
        };
    }

    /// How much mentoring, in visits or hours; not a number where the cell is empty.
    double dose(Line line, Column column, int at) {
        var text = line.cell(at);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw fault(line, column, "number", text);
        }
        if (!lines.isTyped()) {
            check(line, column, text);
        }
        double value = Double.parseDouble(text.replace(',', '.'));
        if (value > LARGEST_DOSE) {
            throw fault(line, column, "number-range", text, String.valueOf((long) LARGEST_DOSE));
        }
        return value;
    }

    private void check(Line line, Column column, String text) {
        if (map.decimal().isPresent()) {
            char other = map.decimal().get() == ColumnMap.DecimalMark.COMMA ? '.' : ',';
            if (text.indexOf(other) >= 0) {
                throw fault(line, column, "number-mark", text);
            }
        } else if (MAYBE_THOUSANDS.matcher(text).matches()) {
            throw fault(line, column, "number-ambiguous", text);
        }
    }

    DatasetFault fault(Line line, Column column, String key, Object... facts) {
        return new DatasetFault(line.number(), map.heading(column), key, facts);
    }
}
