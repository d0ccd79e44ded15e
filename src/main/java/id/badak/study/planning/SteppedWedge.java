package id.badak.study.planning;

import id.badak.study.statistics.Normal;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A roll-out in which each office begins at its own step, drawn by lot: how sure the effect will
/// be.
///
/// Var = I·s·(s + Tτ²)/((IU − W)·s + (U² + ITU − TW − IV)·τ²), s = σ²/m; U counts the office
/// periods with mentoring, W sums the squares of the periods' counts, V those of the offices'.
/// Source: Hussey and Hughes (2007), for cross sections of m facilities in each office and period.
///
/// @param begins  the period of each office's begin, from 1; more than `periods` is never
/// @param perCell m
/// @param between τ², the variance of offices
/// @param within  σ², of one facility; p(1−p) for a share
public record SteppedWedge(List<Integer> begins, int periods, int perCell, double between, double within) {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public SteppedWedge {
        begins = List.copyOf(begins);
        if (perCell < 1 || !(between >= 0) || !(within > 0)) {
            throw new IllegalArgumentException("no facilities, or no variance");
        }
    }

    public Outcome<Double> variance() {
        if (periods < 2) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        if (begins.size() < 2) {
            return Outcome.withheld(Reason.ONE_CLUSTER);
        }
        double offices = begins.size();
        double treated = 0;
        double byOffice = 0;
        double byPeriod = 0;
        for (int begin : begins) {
            double count = Math.max(0, periods - Math.max(1, begin) + 1.0);
            treated += count;
            byOffice += count * count;
        }
        for (int period = 1; period <= periods; period++) {
            int now = period;
            double count = begins.stream().filter(begin -> begin <= now).count();
            byPeriod += count * count;
        }
        double s = within / perCell;
        double divisor = (offices * treated - byPeriod) * s
                + (treated * treated + offices * periods * treated - periods * byPeriod - offices * byOffice) * between;
        if (!(divisor > 1e-12)) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        return Outcome.of(offices * s * (s + periods * between) / divisor);
    }

    public Outcome<Double> power(double effect, double alpha) {
        return variance()
                .map(variance -> STANDARD.cumulativeProbability(
                        Math.abs(effect) / Math.sqrt(variance) - Normal.criticalZ(alpha)));
    }
}
