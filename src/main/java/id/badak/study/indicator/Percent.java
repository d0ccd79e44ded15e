package id.badak.study.indicator;

import id.badak.kernel.Language;

/// Says percentages and points with one decimal, as the language writes it.
final class Percent {
    private Percent() {}

    static String say(double percent, Language language) {
        return String.format(language.locale(), "%.1f", percent);
    }

    static String say(Share.PercentInterval range, Language language) {
        return say(range.lower(), language) + "–" + say(range.upper(), language);
    }

    /// With its sign, for a difference in points.
    static String signed(double points, Language language) {
        return String.format(language.locale(), "%+.1f", points);
    }
}
