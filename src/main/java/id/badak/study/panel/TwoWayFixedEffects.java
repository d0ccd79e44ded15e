package id.badak.study.panel;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The usual regression on a level of each facility, a level of each period, and mentoring.
///
/// Shown to be compared, not to be believed: where offices begin at different times it also
/// compares late beginners with early ones, as if those were not mentored, and may have the wrong
/// sign. Source of the warning: Goodman-Bacon (2021). Error CR1 by office, with k as if every level
/// were a column.
public final class TwoWayFixedEffects {
    private static final int SWEEPS = 10_000;
    private static final double STILL = 1e-13;
    private static final double ROUNDING = 1e-16;

    private TwoWayFixedEffects() {}

    public static Outcome<Effect> of(List<Observation> rows, double level) {
        if (rows.isEmpty()) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        int[] facilities = numbers(rows, Observation::facility);
        int[] periods = numbers(rows, Observation::period);
        int[] offices = numbers(rows, Observation::office);
        int ofFacilities = count(facilities);
        int ofPeriods = count(periods);
        int ofOffices = count(offices);
        if (ofPeriods < 2) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        if (ofOffices < 2) {
            return Outcome.withheld(Reason.ONE_CLUSTER);
        }
        int columns = ofFacilities + ofPeriods;
        if (rows.size() <= columns) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        var mentored = rows.stream().mapToDouble(row -> row.mentored() ? 1 : 0).toArray();
        var outcome = rows.stream().mapToDouble(Observation::outcome).toArray();
        if (!sweep(mentored, facilities, ofFacilities, periods, ofPeriods)
                || !sweep(outcome, facilities, ofFacilities, periods, ofPeriods)) {
            return Outcome.withheld(Reason.NOT_CONVERGED);
        }
        double squares = 0;
        double crossed = 0;
        for (int i = 0; i < outcome.length; i++) {
            squares += mentored[i] * mentored[i];
            crossed += mentored[i] * outcome[i];
        }
        if (!(squares > 1e-9)) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        double value = crossed / squares;
        var scores = new double[ofOffices];
        for (int i = 0; i < outcome.length; i++) {
            scores[offices[i]] += mentored[i] * (outcome[i] - value * mentored[i]);
        }
        double meat = Arrays.stream(scores).map(score -> score * score).sum();
        double single = 0;
        for (int i = 0; i < outcome.length; i++) {
            single += Math.pow(mentored[i] * (outcome[i] - value * mentored[i]), 2);
        }
        double cr1 = meat
                / (squares * squares)
                * (ofOffices / (ofOffices - 1.0))
                * ((rows.size() - 1.0) / (rows.size() - (double) columns));
        if (!(cr1 > 1e-24 && meat > ROUNDING * single)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        return Outcome.of(Effect.student(
                Method.TWO_WAY_FIXED_EFFECTS,
                "mentored",
                value,
                Math.sqrt(cr1),
                ofOffices - 1.0,
                level,
                Sample.of(rows.size()).in(ofOffices)));
    }

    /// Takes away the means of facilities and periods in turn until nothing moves: in one sweep
    /// where every facility was seen in every period.
    private static boolean sweep(double[] values, int[] first, int ofFirst, int[] second, int ofSecond) {
        for (int i = 0; i < SWEEPS; i++) {
            double moved = Math.max(center(values, first, ofFirst), center(values, second, ofSecond));
            if (moved < STILL) {
                return true;
            }
        }
        return false;
    }

    private static double center(double[] values, int[] groups, int count) {
        var sums = new double[count];
        var sizes = new int[count];
        for (int i = 0; i < values.length; i++) {
            sums[groups[i]] += values[i];
            sizes[groups[i]]++;
        }
        double largest = 0;
        for (int g = 0; g < count; g++) {
            sums[g] /= sizes[g];
            largest = Math.max(largest, Math.abs(sums[g]));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= sums[groups[i]];
        }
        return largest;
    }

    private static int[] numbers(List<Observation> rows, ToIntFunction<Observation> label) {
        Map<Integer, Integer> seen = new HashMap<>();
        return rows.stream()
                .mapToInt(label)
                .map(value -> seen.computeIfAbsent(value, _ -> seen.size()))
                .toArray();
    }

    private static int count(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }
}
