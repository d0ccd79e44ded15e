package id.badak.study.sensitivity;

import id.badak.study.statistics.Effect;

/// How strongly an unseen cause must go with both mentoring and compliance to explain a risk ratio
/// away.
///
/// E = RR + √(RR(RR−1)), of 1/RR where RR < 1; for the bound of the interval nearer to 1 the same,
/// and 1 where the interval holds 1. Source: VanderWeele and Ding (2017). It speaks of one unseen
/// cause, not of wrong measurement or chosen facilities.
///
/// @param estimate for the ratio itself
/// @param bound    for the interval: 1 means that no unseen cause is needed
public record EValue(double estimate, double bound) {

    /// Asks it of a risk ratio and of its interval.
    ///
    /// @param ratio a risk ratio with its interval, all above 0
    public static EValue of(Effect ratio) {
        var interval = ratio.interval();
        double nearer = ratio.value() >= 1 ? interval.lower() : interval.upper();
        boolean crosses = ratio.value() >= 1 ? nearer <= 1 : nearer >= 1;
        return new EValue(of(ratio.value()), crosses ? 1 : of(nearer));
    }

    private static double of(double ratio) {
        double away = ratio < 1 ? 1 / ratio : ratio;
        return away + Math.sqrt(away * (away - 1));
    }
}
