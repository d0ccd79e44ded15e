package id.badak.study.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In which order a table writes year, month and day.
enum DateOrder {
    YMD(Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"), 1, 2, 3),
    DMY(Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})"), 3, 2, 1),
    MDY(Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})"), 3, 1, 2);

    private final Pattern pattern;
    private final int year;
    private final int month;
    private final int day;

    DateOrder(Pattern pattern, int year, int month, int day) {
        this.pattern = pattern;
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /// The days a text can mean: none, one, or two where 03/04 may be either.
    static List<LocalDate> readings(String text) {
        var days = new ArrayList<LocalDate>();
        for (var order : values()) {
            order.read(text).filter(day -> !days.contains(day)).ifPresent(days::add);
        }
        return days;
    }

    Optional<LocalDate> read(String text) {
        var match = pattern.matcher(text);
        return match.matches() ? date(match) : Optional.empty();
    }

    private Optional<LocalDate> date(Matcher match) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(year)),
                    Integer.parseInt(match.group(month)),
                    Integer.parseInt(match.group(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
