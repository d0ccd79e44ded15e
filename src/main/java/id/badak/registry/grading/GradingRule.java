package id.badak.registry.grading;

import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.registry.programme.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One dated way of turning answers into a grade. Rules are added, never changed: an assessment
/// keeps the rule of the day it was submitted.
///
/// Four kinds cover every form found in practice: one fixed severity a clause, a severity chosen
/// from those allowed, criticality, and means of scores.
public sealed interface GradingRule permits TableRule, Means {
    RuleTerms terms();

    /// The clauses it counts, in the order of the form.
    List<Clause> clauses();

    /// The grades it can give, best first.
    List<Grade> grades();

    /// How many unmet clauses of each severity a grade allows; absent for a rule that does not
    /// count by severity.
    Optional<Map<Severity, Integer>> findLimits(Grade grade);

    /// Grades what is known so far, as if every unanswered clause were met. For mentoring only; an
    /// official grade is [#grade].
    Grade gradeSoFar(Answers answers);

    /// The rule and its result as sentences, each unmet clause among them; shown under every grade.
    List<String> explain(Answers answers, Language language);

    default String id() {
        return terms().id();
    }

    default LocalDate since() {
        return terms().since();
    }

    default Source source() {
        return terms().source();
    }

    /// Grades complete answers, and refuses incomplete ones.
    default Grade grade(Answers answers) {
        var missing = answers.missing(clauses());
        if (!missing.isEmpty()) {
            throw Problem.refuse(new GradingProblem.Unanswered(missing.size(), missing.getFirst()));
        }
        return gradeSoFar(answers);
    }

    /// What remains to the next better grade; [Distance#remaining] is 0 at the best.
    default Distance distance(Answers answers) {
        return distanceTo(answers, Math.max(0, gradeSoFar(answers).rank() - 1));
    }

    /// What remains until the requirements are met; nothing when they are.
    default Distance distanceToMeeting(Answers answers) {
        var lowest = grades().stream()
                .filter(Grade::meets)
                .mapToInt(Grade::rank)
                .max()
                .orElse(0);
        return distanceTo(answers, lowest);
    }

    private Distance distanceTo(Answers answers, int rank) {
        var now = gradeSoFar(answers);
        var unanswered = answers.missing(clauses()).size();
        if (now.rank() <= rank) {
            return new Distance(now, null, List.of(), unanswered);
        }
        var clauses = fewest(answers, rank);
        return new Distance(now, grades().get(rank), clauses, unanswered);
    }

    /// Begins with everything mended and takes back, dearest first, whatever is not needed, until nothing more can be:
    /// under a rule that is not monotone one clause may be let go only after another.
    private List<String> fewest(Answers answers, int rank) {
        var needed = new ArrayList<>(answers.unmet());
        var dearestFirst = clauses().reversed().stream()
                .sorted(Comparator.comparing(Clause::cheapest).reversed())
                .map(Clause::number)
                .toList();
        while (true) {
            int before = needed.size();
            dearestFirst.stream()
                    .filter(needed::contains)
                    .filter(clause -> isEnough(answers, without(needed, clause), rank))
                    .forEach(needed::remove);
            if (needed.size() == before) {
                return List.copyOf(needed);
            }
        }
    }

    private boolean isEnough(Answers answers, List<String> mended, int rank) {
        return gradeSoFar(answers.mended(mended)).rank() <= rank;
    }

    private static List<String> without(List<String> clauses, String one) {
        return clauses.stream().filter(other -> !other.equals(one)).toList();
    }
}
