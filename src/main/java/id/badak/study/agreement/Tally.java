package id.badak.study.agreement;

import java.util.function.IntToDoubleFunction;

/// How often each pair of categories met, over some of the blocks.
///
/// A unit that m coders looked at holds m(m − 1) ordered pairs, and each counts 1/(m − 1), so that
/// the pairs of a unit add up to its values. Source: Krippendorff (2004), the coincidences; with two
/// coders their table is kept beside it, since Cohen tells them apart.
final class Tally {
    private final int categories;
    private final double[] coincidences;
    private final double[] pairs;
    private long units;

    Tally(int categories) {
        this.categories = categories;
        this.coincidences = new double[categories * categories];
        this.pairs = new double[categories * categories];
    }

    /// @param given the category of each coder, negative where they gave none
    void add(int[] given, long times) {
        int present = 0;
        for (int category : given) {
            present += category < 0 ? 0 : 1;
        }
        if (present < 2) {
            return;
        }
        units += times;
        double weight = times / (present - 1.0);
        for (int i = 0; i < given.length; i++) {
            for (int j = 0; j < given.length; j++) {
                if (i != j && given[i] >= 0 && given[j] >= 0) {
                    coincidences[given[i] * categories + given[j]] += weight;
                }
            }
        }
        if (given.length == 2) {
            pairs[given[0] * categories + given[1]] += times;
        }
    }

    int categories() {
        return categories;
    }

    long units() {
        return units;
    }

    /// Adds up what each category has.
    double sum(IntToDoubleFunction each) {
        double sum = 0;
        for (int category = 0; category < categories; category++) {
            sum += each.applyAsDouble(category);
        }
        return sum;
    }

    double observed() {
        return sum(category -> coincidences[category * categories + category]) / values();
    }

    double values() {
        double sum = 0;
        for (double value : coincidences) {
            sum += value;
        }
        return sum;
    }

    double values(int category) {
        return sum(other -> coincidences[category * categories + other]);
    }

    double first(int category) {
        return sum(other -> pairs[category * categories + other]) / units;
    }

    double second(int category) {
        return sum(other -> pairs[other * categories + category]) / units;
    }

    double mean(int category) {
        return (first(category) + second(category)) / 2;
    }
}
