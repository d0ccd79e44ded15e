package id.badak.study.counts;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.TwoProportions;

/// How many times as large: odds and proportions, the later over the earlier.
public record Ratios(TwoProportions pair) {

    /// OR = (k₂/(n₂−k₂))/(k₁/(n₁−k₁)), with se of ln OR = √Σ1/cell. Source: Woolf (1955).
    ///
    /// Withheld at an empty cell: its ratio is 0 or without end, and adding a half would be a
    /// guess.
    public Outcome<Effect> odds(double level) {
        var before = pair.before();
        var after = pair.after();
        if (before.k() == 0 || after.k() == 0 || before.k() == before.n() || after.k() == after.n()) {
            return Outcome.withheld(Reason.EMPTY_CELL);
        }
        double log = Math.log(odds(after) / odds(before));
        double error = Math.sqrt(
                1.0 / before.k() + 1.0 / (before.n() - before.k()) + 1.0 / after.k() + 1.0 / (after.n() - after.k()));
        return Outcome.of(
                Effect.normal(Method.ODDS_RATIO, "odds-ratio", log, error, level, IndependenceTests.sample(pair))
                        .asRatio());
    }

    /// RR = p₂/p₁, with se of ln RR = √(1/k₂ − 1/n₂ + 1/k₁ − 1/n₁). Source: Katz and others (1978).
    public Outcome<Effect> risk(double level) {
        var before = pair.before();
        var after = pair.after();
        double variance = 1.0 / after.k() - 1.0 / after.n() + 1.0 / before.k() - 1.0 / before.n();
        if (before.k() == 0 || after.k() == 0 || variance <= 0) {
            return Outcome.withheld(Reason.EMPTY_CELL);
        }
        double log = Math.log(after.value() / before.value());
        return Outcome.of(Effect.normal(
                        Method.RISK_RATIO,
                        "risk-ratio",
                        log,
                        Math.sqrt(variance),
                        level,
                        IndependenceTests.sample(pair))
                .asRatio());
    }

    private static double odds(Proportion one) {
        return (double) one.k() / (one.n() - one.k());
    }
}
