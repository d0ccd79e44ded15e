package id.badak.registry.grading;

import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Good, fair and poor are averaged by group, and the groups decide: the food retail form 02PG.
///
/// Source and reading: docs/rules/pangan-ritel-sipt-2016.md. Means are compared exactly, at their
/// limits and upwards; the code we read compares strictly in one place and cuts off decimals in
/// another, and we follow neither. The rule is not monotone: see that page.
///
/// @param limits      from which means groups are good and fair, as the edition's file says
/// @param elements    the groups, in the order of the form
/// @param mustBeGood  groups that must all be good for the best grade
/// @param gateGroups  groups that must all be good for the second grade to be given outright
/// @param neverPoor   groups of which one poor gives the worst grade
/// @param mayBeAbsent groups that may be not applicable as a whole
record Means(
        RuleTerms terms,
        List<Clause> clauses,
        List<Grade> grades,
        Limits limits,
        List<Element> elements,
        Set<String> mustBeGood,
        Set<String> gateGroups,
        Set<String> neverPoor,
        Set<String> mayBeAbsent)
        implements GradingRule {

    /// @param goodFrom the least mean that is good
    /// @param fairFrom the least mean that is fair; below it is poor
    record Limits(BigDecimal goodFrom, BigDecimal fairFrom) {
        /// Not applicable when nothing was scored.
        Answer.Score mean(Collection<Answer.Score> scores) {
            var scored = scores.stream()
                    .filter(score -> score != Answer.Score.NOT_APPLICABLE)
                    .toList();
            if (scored.isEmpty()) {
                return Answer.Score.NOT_APPLICABLE;
            }
            var sum = BigDecimal.valueOf(
                    scored.stream().mapToInt(Answer.Score::points).sum());
            var count = BigDecimal.valueOf(scored.size());
            if (sum.compareTo(goodFrom.multiply(count)) >= 0) {
                return Answer.Score.GOOD;
            }
            return sum.compareTo(fairFrom.multiply(count)) >= 0 ? Answer.Score.FAIR : Answer.Score.POOR;
        }
    }

    /// Which of the four decided, in the order in which they are tried.
    enum Step {
        BEST_OUTRIGHT,
        SECOND_OUTRIGHT,
        WORST_OUTRIGHT,
        MEAN_OF_GROUPS
    }

    Means {
        clauses = List.copyOf(clauses);
        grades = List.copyOf(grades);
    }

    @Override
    public Grade grade(Answers answers) {
        var grade = GradingRule.super.grade(answers);
        for (var group : groups(answers).entrySet()) {
            if (group.getValue() == Answer.Score.NOT_APPLICABLE && !mayBeAbsent.contains(group.getKey())) {
                throw Problem.refuse(new GradingProblem.GroupNotJudged(group.getKey()));
            }
        }
        return grade;
    }

    @Override
    public Optional<Map<Severity, Integer>> findLimits(Grade grade) {
        return Optional.empty();
    }

    @Override
    public Grade gradeSoFar(Answers answers) {
        return grades.get(rank(groups(answers)));
    }

    @Override
    public List<String> explain(Answers answers, Language language) {
        return new Explanation(this, answers, language).ofMeans(this, groups(answers));
    }

    /// The score of each group, in the order of the form; unanswered items are taken as good.
    Map<String, Answer.Score> groups(Answers answers) {
        var groups = new LinkedHashMap<String, Answer.Score>();
        for (var element : elements) {
            groups.put(element.code(), limits.mean(scores(element.code(), answers)));
        }
        return groups;
    }

    private List<Answer.Score> scores(String element, Answers answers) {
        return clauses.stream()
                .filter(clause -> clause.element().equals(element))
                .map(clause -> answers.findScore(clause.number()).orElse(Answer.Score.GOOD))
                .toList();
    }

    Step step(Map<String, Answer.Score> groups) {
        if (allGood(mustBeGood, groups) && !groups.containsValue(Answer.Score.POOR)) {
            return Step.BEST_OUTRIGHT;
        }
        if (allGood(gateGroups, groups)) {
            return Step.SECOND_OUTRIGHT;
        }
        return neverPoor.stream().anyMatch(group -> groups.get(group) == Answer.Score.POOR)
                ? Step.WORST_OUTRIGHT
                : Step.MEAN_OF_GROUPS;
    }

    private int rank(Map<String, Answer.Score> groups) {
        return switch (step(groups)) {
            case BEST_OUTRIGHT -> 0;
            case SECOND_OUTRIGHT -> 1;
            case WORST_OUTRIGHT -> 2;
            case MEAN_OF_GROUPS ->
                switch (limits.mean(groups.values())) {
                    case GOOD, NOT_APPLICABLE -> 0;
                    case FAIR -> 1;
                    case POOR -> 2;
                };
        };
    }

    private static boolean allGood(Set<String> wanted, Map<String, Answer.Score> groups) {
        return wanted.stream().allMatch(group -> groups.get(group) == Answer.Score.GOOD);
    }
}
