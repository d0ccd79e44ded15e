package id.badak.study.dataset;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How long one period is. A period is a number that grows by one to the next.
public enum PeriodUnit {
    YEAR(1, ""),
    HALF(2, "-H"),
    QUARTER(4, "-Q"),
    MONTH(12, "-");

    private final int perYear;
    private final String mark;

    PeriodUnit(int perYear, String mark) {
        this.perYear = perYear;
        this.mark = mark;
    }

    public int period(LocalDate day) {
        return day.getYear() * perYear + (day.getMonthValue() - 1) * perYear / 12;
    }

    public LocalDate firstDay(int period) {
        return LocalDate.of(Math.floorDiv(period, perYear), Math.floorMod(period, perYear) * 12 / perYear + 1, 1);
    }

    /// As in `2024`, `2024-H1`, `2024-Q3`, `2024-11`.
    public String label(int period) {
        var year = String.valueOf(Math.floorDiv(period, perYear));
        int part = Math.floorMod(period, perYear) + 1;
        return switch (this) {
            case YEAR -> year;
            case HALF, QUARTER -> year + mark + part;
            case MONTH -> year + mark + String.format(Locale.ROOT, "%02d", part);
        };
    }

    public OptionalInt parse(String label) {
        var match = Pattern.compile("(\\d{4})(?:" + mark + "(\\d{1,2}))?").matcher(label);
        if (!match.matches() || (match.group(2) == null) != (this == YEAR)) {
            return OptionalInt.empty();
        }
        int part = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        int period = Integer.parseInt(match.group(1)) * perYear + part - 1;
        return part >= 1 && part <= perYear ? OptionalInt.of(period) : OptionalInt.empty();
    }

    /// The name in YAML, as in `quarter`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
