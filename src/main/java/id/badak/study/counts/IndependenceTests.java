package id.badak.study.counts;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import id.badak.study.statistics.TwoProportions;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.GTest;
import org.apache.commons.statistics.inference.UnconditionedExactTest;

/// Four tests of "both periods have the same proportion", for two independent samples.
///
/// All withhold when everybody, or nobody, met the standard in both: there is nothing to compare.
public record IndependenceTests(TwoProportions pair) {
    /// Boschloo's test visits every table of these two sizes, many times.
    private static final long LARGEST_TABLES = 250_000;

    /// Pearson's χ² = Σ(O − E)²/E, the square of the pooled z.
    public Outcome<Significance> chiSquare() {
        return unlessAlike(
                () -> Significance.chiSquare(Method.CHI_SQUARE, Math.pow(pair.pooledZ(), 2), 1, sample(pair)));
    }

    /// χ² with each |O − E| made smaller by ½, or by itself where it is less. Source: Yates (1934).
    ///
    /// More careful than wanted, often much: shown since readers know it, not since it is better.
    public Outcome<Significance> yates() {
        double harmonic = 1.0 / pair.before().n() + 1.0 / pair.after().n();
        double difference = Math.abs(pair.difference());
        double correction = Math.min(0.5, difference / harmonic);
        double kept = difference > 0 ? 1 - correction * harmonic / difference : 0;
        return unlessAlike(
                () -> Significance.chiSquare(Method.YATES, Math.pow(pair.pooledZ() * kept, 2), 1, sample(pair)));
    }

    /// G = 2·ΣO·ln(O/E). Source: Wilks (1938).
    public Outcome<Significance> g() {
        return unlessAlike(() -> {
            long[][] table = {
                {pair.before().k(), pair.before().n() - pair.before().k()},
                {pair.after().k(), pair.after().n() - pair.after().k()}
            };
            return Significance.chiSquare(
                    Method.G_TEST, GTest.withDefaults().test(table).getStatistic(), 1, sample(pair));
        });
    }

    /// The exact test that does not hold the total fixed: Fisher's p as order, the largest
    /// probability over every common proportion. Source: Boschloo (1970). Never weaker than
    /// Fisher's.
    ///
    /// The library takes a sample as a **column**; the other way round it answers without a word
    /// and wrongly. For some small tables with a Fisher p above a half it answers 1, which by the
    /// definition cannot be: Fisher's p is then the answer, and a bound.
    public Outcome<Significance> boschloo() {
        if ((pair.before().n() + 1L) * (pair.after().n() + 1L) > LARGEST_TABLES) {
            return Outcome.withheld(Reason.TOO_MANY);
        }
        return unlessAlike(() -> {
            int[][] table = {
                {pair.after().k(), pair.before().k()},
                {
                    pair.after().n() - pair.after().k(),
                    pair.before().n() - pair.before().k()
                }
            };
            double p = UnconditionedExactTest.withDefaults()
                    .with(UnconditionedExactTest.Method.BOSCHLOO)
                    .with(AlternativeHypothesis.TWO_SIDED)
                    .test(table)
                    .getPValue();
            return Significance.exact(Method.BOSCHLOO, Math.min(p, pair.fisherP()), sample(pair));
        });
    }

    private Outcome<Significance> unlessAlike(java.util.function.Supplier<Significance> test) {
        long met = (long) pair.before().k() + pair.after().k();
        boolean alike =
                met == 0 || met == (long) pair.before().n() + pair.after().n();
        return alike ? Outcome.withheld(Reason.NO_VARIATION) : Outcome.of(test.get());
    }

    static Sample sample(TwoProportions pair) {
        return Sample.of((long) pair.before().n() + pair.after().n())
                .meeting((long) pair.before().k() + pair.after().k());
    }
}
