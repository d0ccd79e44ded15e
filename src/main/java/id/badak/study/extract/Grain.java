package id.badak.study.extract;

import java.util.Locale;

/// How exact the dates of a dataset are: written as the first day of their month, or of their year.
///
/// No day is kept. Who knows the day of one inspection would otherwise find the facility, and with it all its other
/// rows. A facility counts once in a period in everything that is computed, so a month takes nothing away from it.
public enum Grain {
    MONTH,
    YEAR;

    /// Source: ours. Among so few a month alone would point at one.
    static final int FEWEST_FOR_MONTHS = 20;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
