package id.badak.study.indicator;

import id.badak.kernel.Language;
import java.util.Locale;

/// What mentoring there was in one year, of one office, in counts.
///
/// @param begun   facilities whose mentoring began
/// @param visited facilities visited at least once
/// @param onSite  of the visits
record MentoringYear(int year, int begun, int visited, int visits, int onSite, long minutes) {
    private static final double MINUTES_IN_AN_HOUR = 60;

    String hours(Language language) {
        return one(minutes / MINUTES_IN_AN_HOUR, language.locale());
    }

    String visitsOfAFacility(Language language) {
        return visited == 0 ? "–" : one(visits / (double) visited, language.locale());
    }

    /// As text, so that no language puts a mark into it.
    String name() {
        return Integer.toString(year);
    }

    private static String one(double value, Locale locale) {
        return String.format(locale, "%.1f", value);
    }
}
