package id.badak.study.published;

import id.badak.study.statistics.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One printed percentage of one year.
///
/// @param k how many met the standard; rarely published
/// @param n how many were looked at; rarely published
public record PublishedPoint(
        int period,
        BigDecimal percent,
        int decimals,
        @Nullable Integer k,
        @Nullable Integer n) {

    /// Every k of n this figure can stand for: the published one, or all with n up to the given.
    List<Proportion> list(int largestN) {
        if (n == null) {
            return grim().list(largestN);
        }
        return k == null ? grim().listAt(n) : List.of(new Proportion(k, n));
    }

    public boolean isExact() {
        return k != null && n != null;
    }

    /// The smallest n this point can share with another; a published n leaves no other choice.
    OptionalInt findCommonN(PublishedPoint other, int largestN) {
        var known = n != null ? n : other.n;
        if (known == null) {
            return grim().findCommonN(other.grim(), largestN);
        }
        return allows(known) && other.allows(known) ? OptionalInt.of(known) : OptionalInt.empty();
    }

    private boolean allows(int candidate) {
        return n != null ? n == candidate : grim().admits(candidate);
    }

    Grim grim() {
        return Grim.of(percent, decimals);
    }

    public double share() {
        return percent.movePointLeft(2).doubleValue();
    }
}
