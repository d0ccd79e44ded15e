package id.badak.study.planning;

/// How many times more must be looked at because those of one group resemble each other.
///
/// 1 + (m − 1)·ρ for groups of m. Source: Kish (1965).
///
/// @param size        m, of a group; the mean where they differ, which is then a little too low
/// @param correlation ρ within a group
public record DesignEffect(double size, double correlation) {
    public DesignEffect {
        if (!(size >= 1 && correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException("no group of %s with correlation %s".formatted(size, correlation));
        }
    }

    public double factor() {
        return 1 + (size - 1) * correlation;
    }

    public double enlarge(double n) {
        return n * factor();
    }
}
