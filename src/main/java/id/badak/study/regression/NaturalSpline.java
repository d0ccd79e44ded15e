package id.badak.study.regression;

import java.util.Arrays;

/// Columns that together make any smooth curve, straight beyond the outer knots.
///
/// N(x) = d(k) − d(last but one), d(k) = ((x − ξₖ)₊³ − (x − ξ_last)₊³)/(ξ_last − ξₖ). Source:
/// Hastie, Tibshirani and Friedman (2009), The Elements of Statistical Learning, 2nd ed., section
/// 5.2.1. R's `ns` has other columns of the same space, so its fits are the same.
final class NaturalSpline {
    private NaturalSpline() {}

    /// The columns beside the constant and x itself, for ascending knots with the outer ones.
    static double[][] columns(double[] x, double[] knots) {
        double first = knots[0];
        double width = knots[knots.length - 1] - first;
        double[] scaled =
                Arrays.stream(knots).map(knot -> (knot - first) / width).toArray();
        var columns = new double[knots.length - 2][x.length];
        for (int i = 0; i < x.length; i++) {
            double at = (x[i] - first) / width;
            double last = curve(at, scaled, knots.length - 2);
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = curve(at, scaled, k) - last;
            }
        }
        return columns;
    }

    private static double curve(double x, double[] knots, int k) {
        double end = knots[knots.length - 1];
        return (Math.pow(Math.max(0, x - knots[k]), 3) - Math.pow(Math.max(0, x - end), 3)) / (end - knots[k]);
    }

    /// The value below which this share lies, as R's quantiles of type 7.
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
