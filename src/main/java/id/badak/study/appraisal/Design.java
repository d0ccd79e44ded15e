package id.badak.study.appraisal;

import id.badak.study.planning.DesignEffect;
import id.badak.study.planning.SteppedWedge;
import id.badak.study.planning.TwoProportionPower;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;

/// What would have to be looked at before a change can be told from chance.
///
/// @param before      share that meets the requirements before, 0 to 1
/// @param after       likewise after
/// @param power       how often a true change is to be found, 0 to 1
/// @param correlation how alike the facilities of one office are, 0 to 1
/// @param facilities  of each office, in each period
/// @param offices     that begin one after another
record Design(double before, double after, double power, double correlation, int facilities, int offices) {
    private static final double ALPHA = 0.05;

    /// Two periods, facilities drawn by chance: how many in each.
    Outcome<Double> alone() {
        return new TwoProportionPower(before, after, ALPHA).findN(power).map(Math::ceil);
    }

    /// The same where facilities of one office resemble each other.
    Outcome<Double> clustered() {
        return new TwoProportionPower(before, after, ALPHA)
                .findN(power)
                .map(n -> Math.ceil(new DesignEffect(facilities, correlation).enlarge(n)));
    }

    /// One office begins in each period, after one in which none does; in the last all do.
    ///
    /// Gives how often, of 100, a true change is found.
    Outcome<Double> staggered() {
        double spread = before * (1 - before);
        double within = (1 - correlation) * spread;
        if (!(within > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        return new SteppedWedge(begins(), offices + 1, facilities, correlation * spread, within)
                .power(after - before, ALPHA)
                .map(share -> 100 * share);
    }

    private List<Integer> begins() {
        return IntStream.rangeClosed(2, offices + 1).boxed().toList();
    }
}
