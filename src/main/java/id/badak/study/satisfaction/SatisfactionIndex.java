package id.badak.study.satisfaction;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.List;

/// The index of satisfaction, 25 to 100, of answers from 1 to 4 to equally weighted elements.
///
/// Index = mean of all answers × 25; its interval is Student's over the respondents' own means. α =
/// k/(k−1)·(1 − Σ var(element)/var(sum)), how far the elements ask the same thing. Source: Cronbach
/// (1951). An index without its n and interval cannot be compared with last year's.
///
/// @param alpha withheld for one element, or when all respondents have the same sum
public record SatisfactionIndex(Effect index, double sd, Outcome<Double> alpha) {
    private static final double SCALE = 25;

    /// Counts one survey.
    ///
    /// @param answers one list for each respondent, all of the same length
    public static Outcome<SatisfactionIndex> of(List<List<Integer>> answers, double level) {
        if (answers.isEmpty() || answers.getFirst().isEmpty()) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        int elements = answers.getFirst().size();
        for (var one : answers) {
            if (one.size() != elements || one.stream().anyMatch(answer -> answer < 1 || answer > 4)) {
                throw new IllegalArgumentException("answers of another length, or not from 1 to 4");
            }
        }
        int n = answers.size();
        if (n < 2) {
            return Outcome.withheld(Reason.GROUP_OF_ONE);
        }
        double[] sums = answers.stream()
                .mapToDouble(one -> one.stream().mapToInt(Integer::intValue).sum())
                .toArray();
        double ofSums = variance(sums);
        if (!(ofSums > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double sd = Math.sqrt(ofSums) / elements * SCALE;
        double index = mean(sums) / elements * SCALE;
        var effect =
                Effect.student(Method.SATISFACTION, "index", index, sd / Math.sqrt(n), n - 1.0, level, Sample.of(n));
        return Outcome.of(new SatisfactionIndex(effect, sd, alpha(answers, elements, ofSums)));
    }

    private static Outcome<Double> alpha(List<List<Integer>> answers, int elements, double ofSums) {
        if (elements < 2) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        double ofElements = 0;
        for (int i = 0; i < elements; i++) {
            int element = i;
            ofElements += variance(
                    answers.stream().mapToDouble(one -> one.get(element)).toArray());
        }
        return Outcome.of(elements / (elements - 1.0) * (1 - ofElements / ofSums));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
