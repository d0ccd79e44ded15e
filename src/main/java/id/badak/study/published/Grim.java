package id.badak.study.published;

import id.badak.study.statistics.Proportion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Which k of n can have been printed as this percentage.
///
/// A percentage with two decimals leaves few small denominators possible. For each n the k are
/// those with (2P−1)·n ≤ 2Sk < (2P+1)·n, where P is the percentage in units of its last decimal and
/// S is 100 % in the same units: one ratio, rounded half up, in whole numbers so that no tie is
/// lost. Source: Brown and Heathers (2017), the GRIM test, here with percentages for means.
///
/// A truncated figure, a weighted one, or a mean of percentages breaks the assumption.
record Grim(long units, long whole) {

    static Grim of(BigDecimal percent, int decimals) {
        return new Grim(
                percent.movePointRight(decimals).longValueExact(),
                BigDecimal.TEN.pow(decimals + 2).longValueExact());
    }

    boolean admits(Proportion proportion) {
        return lowestK(proportion.n()) <= proportion.k() && proportion.k() <= highestK(proportion.n());
    }

    boolean admits(int n) {
        return lowestK(n) <= highestK(n);
    }

    /// All admissible proportions with n up to the given one, by n and then by k.
    List<Proportion> list(int largestN) {
        var all = new ArrayList<Proportion>();
        for (int n = 1; n <= largestN; n++) {
            all.addAll(listAt(n));
        }
        return List.copyOf(all);
    }

    /// The admissible proportions with exactly this n, by k; often none.
    List<Proportion> listAt(int n) {
        var all = new ArrayList<Proportion>();
        for (long k = lowestK(n); k <= highestK(n); k++) {
            all.add(new Proportion(Math.toIntExact(k), n));
        }
        return all;
    }

    /// The smallest n that both percentages may share; a closed panel needs one.
    OptionalInt findCommonN(Grim other, int largestN) {
        for (int n = 1; n <= largestN; n++) {
            if (admits(n) && other.admits(n)) {
                return OptionalInt.of(n);
            }
        }
        return OptionalInt.empty();
    }

    private long lowestK(long n) {
        return Math.max(0, Math.ceilDiv((2 * units - 1) * n, 2 * whole));
    }

    private long highestK(long n) {
        return Math.min(n, Math.ceilDiv((2 * units + 1) * n, 2 * whole) - 1);
    }
}
