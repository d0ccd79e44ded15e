package id.badak.study.panel;

import id.badak.study.regression.Design;
import id.badak.study.regression.LinearFit;
import id.badak.study.regression.Matrices;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import org.ejml.data.DMatrixRMaj;

/// One series before and after a day: y = a + b·t + level·[t after] + slope·(t − change)⁺.
///
/// Without anybody to compare with: whatever else happened that month is in the level. Months
/// resemble their neighbours, so plain errors are too small; two other kinds are given.
public final class InterruptedSeries {
    /// What the answer is about: the jump, and the bend.
    public static final String LEVEL = "level";

    public static final String SLOPE = "slope";

    private static final int FEWEST_PER_SIDE = 3;

    private final double[] values;
    private final LinearFit fit;

    private InterruptedSeries(double[] values, LinearFit fit) {
        this.values = values;
        this.fit = fit;
    }

    /// Takes values in equal steps of time.
    ///
    /// @param before how many of them come before the change; at least three on either side
    public static Outcome<InterruptedSeries> of(double[] values, int before) {
        int n = values.length;
        if (n == 0) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        if (before < 1 || before >= n) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        if (before < FEWEST_PER_SIDE || n - before < FEWEST_PER_SIDE) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        var time = new double[n];
        var level = new double[n];
        var slope = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = i + 1;
            level[i] = i >= before ? 1 : 0;
            slope[i] = Math.max(0, i + 1 - before);
        }
        var design = Design.constant(n)
                .with("time", time)
                .with(InterruptedSeries.LEVEL, level)
                .with(SLOPE, slope);
        return LinearFit.of(design, values)
                .flatMap(fit -> fit.squares() > 0
                        ? Outcome.of(new InterruptedSeries(values.clone(), fit))
                        : Outcome.withheld(Reason.NO_VARIATION));
    }

    public LinearFit fit() {
        return fit;
    }

    /// Σ(eₜ − eₜ₋₁)²/Σe²: near 2 when neighbours are strangers, below when they are alike.
    public double durbinWatson() {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.pow(fit.residual(i) - fit.residual(i - 1), 2);
        }
        return sum / fit.squares();
    }

    /// Least squares with errors that allow for likeness up to so many steps, weights 1 − l/(lag +
    /// 1), times n/(n − k) for a short series. Source: Newey and West (1987).
    public Outcome<Effect> neweyWest(String name, int lag, double confidence) {
        if (lag < 0 || lag >= values.length) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        double n = values.length;
        double free = n - fit.design().width();
        double variance = neweyWest(name, lag) * n / free;
        return variance > 0
                ? Outcome.of(Effect.student(
                        Method.NEWEY_WEST,
                        name,
                        fit.coefficient(name),
                        Math.sqrt(variance),
                        free,
                        confidence,
                        Sample.of(values.length)))
                : Outcome.withheld(Reason.NO_VARIATION);
    }

    double neweyWest(String name, int lag) {
        int width = fit.design().width();
        int n = values.length;
        var meat = new DMatrixRMaj(width, width);
        for (int l = 0; l <= lag; l++) {
            double weight = 1 - l / (lag + 1.0);
            for (int i = l; i < n; i++) {
                double product = weight * fit.residual(i) * fit.residual(i - l);
                for (int j = 0; j < width; j++) {
                    for (int k = 0; k < width; k++) {
                        double part =
                                product * fit.design().at(i, j) * fit.design().at(i - l, k);
                        meat.add(j, k, part);
                        if (l > 0) {
                            meat.add(k, j, part);
                        }
                    }
                }
            }
        }
        int j = fit.design().indexOf(name);
        return Matrices.sandwich(fit.bread(), meat).get(j, j);
    }

    /// Errors that carry over from month to month, e(t) = φ·e(t−1) + noise, with the φ that makes
    /// the data likeliest.
    public Outcome<AutoregressiveFit> autoregressive(AutoregressiveFit.Likelihood likelihood) {
        return AutoregressiveFit.of(fit.design(), values, likelihood);
    }
}
