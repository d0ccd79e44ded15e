package id.badak.study.cluster;

import java.util.SplittableRandom;

/// Binomial draws, of any size in about the same time.
///
/// Below ten expected, the tail is walked (inversion); from there on by transformed rejection:
/// Hörmann W (1993), J Stat Comput Simul 46:101-110, algorithm BTRS. Both are exact but for
/// rounding.
final class Binomial {
    private static final double WALKED = 10;

    /// The error of Stirling's formula for ln k!, for the first k.
    private static final double[] STIRLING = {
        0.08106146679532726,
        0.0413406959554093,
        0.02767792568499834,
        0.020790672103765093,
        0.016644691189821193,
        0.013876128823070748,
        0.01189670994589177,
        0.010411265261972096,
        0.009255462182712733,
        0.00833056343336287
    };

    private Binomial() {}

    static int draw(int n, double p, SplittableRandom random) {
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - draw(n, 1 - p, random);
        }
        if (!(p > 0) || n == 0) {
            return 0;
        }
        return n * p < WALKED ? walk(n, p, random) : reject(n, p, random);
    }

    private static int walk(int n, double p, SplittableRandom random) {
        double odds = p / (1 - p);
        double start = Math.exp(n * Math.log1p(-p));
        while (true) {
            double probability = start;
            double left = random.nextDouble();
            for (int k = 0; k <= n; k++) {
                if (left < probability) {
                    return k;
                }
                left -= probability;
                probability *= odds * (n - k) / (k + 1);
            }
        }
    }

    private static int reject(int n, double p, SplittableRandom random) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double center = n * p + 0.5;
        double alpha = (2.83 + 5.1 / b) * spread;
        double squeeze = 0.92 - 4.2 / b;
        double odds = p / (1 - p);
        double mode = Math.floor((n + 1) * p);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + center);
            if (us >= 0.07 && v <= squeeze) {
                return (int) k;
            }
            if (k < 0 || k > n) {
                continue;
            }
            double height = Math.log(v * alpha / (a / (us * us) + b));
            double top = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) + tail(mode) + tail(n - mode);
            double own = (n + 1) * Math.log((n - mode + 1) / (n - k + 1))
                    + (k + 0.5) * Math.log((n - k + 1) * odds / (k + 1))
                    - tail(k)
                    - tail(n - k);
            if (height <= top + own) {
                return (int) k;
            }
        }
    }

    private static double tail(double k) {
        if (k < STIRLING.length) {
            return STIRLING[(int) k];
        }
        double square = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
    }
}
