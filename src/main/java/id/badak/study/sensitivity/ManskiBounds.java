package id.badak.study.sensitivity;

import id.badak.study.statistics.Proportion;

/// What a difference can be whatever the facilities that were not inspected would have shown.
///
/// lowest = k₂/N₂ − (k₁ + missing₁)/N₁, highest = (k₂ + missing₂)/N₂ − k₁/N₁, N with the missing.
/// Source: Manski (1990). No assumption at all, and no interval: chance comes on top.
public record ManskiBounds(double lowest, double highest) {

    public static ManskiBounds of(Proportion before, int missingBefore, Proportion after, int missingAfter) {
        if (missingBefore < 0 || missingAfter < 0) {
            throw new IllegalArgumentException("missing below 0");
        }
        double first = (double) before.n() + missingBefore;
        double second = (double) after.n() + missingAfter;
        return new ManskiBounds(
                after.k() / second - (before.k() + missingBefore) / first,
                (after.k() + missingAfter) / second - before.k() / first);
    }

    public boolean excludesZero() {
        return lowest > 0 || highest < 0;
    }
}
