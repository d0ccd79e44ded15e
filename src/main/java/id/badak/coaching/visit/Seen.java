package id.badak.coaching.visit;

import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answers;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What was last seen of a place. A clause that nobody ever looked at is not among the verdicts.
public record Seen(EditionId edition, Map<String, Answer.Verdict> verdicts) {
    public Seen {
        verdicts = Map.copyOf(verdicts);
    }

    /// The answers as they stand today: a clause seen unmet counts as met once no task is open for
    /// it, since a task is closed only by a mentor who saw the fix.
    ///
    /// @param open clauses with an open task
    public Answers today(Edition of, Set<String> open) {
        var today = new HashMap<String, Answer>();
        verdicts.forEach((clause, verdict) -> {
            var severities = of.getClause(clause).severities();
            today.put(
                    clause,
                    switch (verdict) {
                        case MET -> Answer.met();
                        case NOT_APPLICABLE -> Answer.notApplicable();
                        case UNMET -> open.contains(clause) ? Answer.unmet(severities.getLast()) : Answer.met();
                    });
        });
        return Answers.of(of.clauses(), today);
    }
}
