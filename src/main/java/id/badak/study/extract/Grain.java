package id.badak.study.extract;

import id.badak.study.dataset.PeriodUnit;
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

    /// Whether dates this exact tell one period from the next.
    public boolean tells(PeriodUnit unit) {
        return this == MONTH || unit == PeriodUnit.YEAR;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
