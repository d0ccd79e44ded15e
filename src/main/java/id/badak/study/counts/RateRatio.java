package id.badak.study.counts;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.BinomialTest;

/// Events over time in two groups, as permits issued over months of mentoring.
///
/// Given all events, those of the first group are binomial with share π = RR·t₁/(RR·t₁ + t₂); so
/// the exact interval of π gives that of RR, and the test of π = t₁/(t₁ + t₂) that of RR = 1.
/// Source: Przyborowski and Wilenski (1940). Events must come independently: one office that hands
/// out twenty permits in a day breaks this, and a negative binomial regression is then the better
/// one.
///
/// @param events   of the first group
/// @param exposure of the first group, above 0, in the same unit as the other's
public record RateRatio(int events, double exposure, int otherEvents, double otherExposure) {
    public RateRatio {
        if (events < 0 || otherEvents < 0 || !(exposure > 0) || !(otherExposure > 0)) {
            throw new IllegalArgumentException("no rate: events below 0 or exposure not above 0");
        }
    }

    public Outcome<Effect> exact(double level) {
        if (events == 0 || otherEvents == 0) {
            return Outcome.withheld(Reason.EMPTY_CELL);
        }
        int all = Math.addExact(events, otherEvents);
        double scale = otherExposure / exposure;
        var share = new Proportion(events, all).clopper(level);
        double p = BinomialTest.withDefaults()
                .test(all, events, exposure / (exposure + otherExposure))
                .getPValue();
        return Outcome.of(new Effect(
                Method.RATE_RATIO_EXACT,
                "rate-ratio",
                (double) events / otherEvents * scale,
                Math.sqrt(1.0 / events + 1.0 / otherEvents),
                OptionalDouble.empty(),
                new ConfidenceInterval(
                        share.lower() / (1 - share.lower()) * scale,
                        share.upper() / (1 - share.upper()) * scale,
                        level,
                        Method.RATE_RATIO_EXACT),
                Math.min(1, p),
                Sample.of(all)));
    }
}
