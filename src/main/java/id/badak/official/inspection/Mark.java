package id.badak.official.inspection;

import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an inspector ticks for a clause, on whichever of the two sorts of form.
public enum Mark {
    MET,
    UNMET,
    GOOD,
    FAIR,
    POOR,
    NOT_APPLICABLE;

    private static final List<Mark> VERDICTS = List.of(MET, UNMET, NOT_APPLICABLE);
    private static final List<Mark> SCORES = List.of(GOOD, FAIR, POOR, NOT_APPLICABLE);

    /// The marks a clause can be given: scores where the form states no severity.
    static List<Mark> list(Clause clause) {
        return clause.severities().isEmpty() ? SCORES : VERDICTS;
    }

    static Mark of(Answer answer) {
        return switch (answer) {
            case Answer.Judged judged -> valueOf(judged.verdict().name());
            case Answer.Scored scored -> valueOf(scored.score().name());
        };
    }

    Answer of(Clause clause, @Nullable Severity severity) {
        return switch (this) {
            case MET -> Answer.met();
            case UNMET -> severity == null ? Answer.unmet() : Answer.unmet(severity);
            case GOOD -> Answer.scored(Answer.Score.GOOD);
            case FAIR -> Answer.scored(Answer.Score.FAIR);
            case POOR -> Answer.scored(Answer.Score.POOR);
            case NOT_APPLICABLE ->
                clause.severities().isEmpty() ? Answer.scored(Answer.Score.NOT_APPLICABLE) : Answer.notApplicable();
        };
    }

    boolean isUnmet() {
        return this == UNMET || this == FAIR || this == POOR;
    }
}
