package id.badak.registry.grading;

import org.jspecify.annotations.Nullable;

/// What was seen for one clause: a verdict, or a score on forms that take means.
public sealed interface Answer {
    boolean isUnmet();

    Answer mended();

    /// Met, unmet or not applicable.
    ///
    /// @param severity how grave, when unmet; may be left out where the clause has only one
    record Judged(Verdict verdict, @Nullable Severity severity) implements Answer {
        @Override
        public boolean isUnmet() {
            return verdict == Verdict.UNMET;
        }

        @Override
        public Answer mended() {
            return met();
        }
    }

    /// Good, fair or poor, on forms that take means.
    record Scored(Score score) implements Answer {
        @Override
        public boolean isUnmet() {
            return score == Score.FAIR || score == Score.POOR;
        }

        @Override
        public Answer mended() {
            return new Scored(Score.GOOD);
        }
    }

    static Answer met() {
        return new Judged(Verdict.MET, null);
    }

    static Answer unmet() {
        return new Judged(Verdict.UNMET, null);
    }

    static Answer unmet(Severity severity) {
        return new Judged(Verdict.UNMET, severity);
    }

    static Answer notApplicable() {
        return new Judged(Verdict.NOT_APPLICABLE, null);
    }

    static Answer scored(Score score) {
        return new Scored(score);
    }

    /// The three answers of most forms.
    enum Verdict {
        MET,
        UNMET,
        NOT_APPLICABLE
    }

    /// B, C, K and T (tidak ada) of the food retail form.
    enum Score {
        GOOD(3),
        FAIR(2),
        POOR(1),
        NOT_APPLICABLE(0);

        private final int points;

        Score(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }
    }
}
