package id.badak.registry.grading;

import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Good, fair and poor are averaged by group, and the groups decide: the food retail form 02PG.
///
/// Source and reading: docs/rules/pangan-ritel-sipt-2016.md. Means are compared exactly, at 2.5 and
/// 1.5 and upwards; the code we read compares strictly in one place and cuts off decimals in
/// another, and we follow neither. The rule is not monotone: see that page.
///
/// @param elements    the groups, in the order of the form
/// @param mustBeGood  groups that must all be good for the best grade
/// @param gateGroups  groups that must all be good for the second grade to be given outright
/// @param neverPoor   groups of which one poor gives the worst grade
/// @param mayBeAbsent groups that may be not applicable as a whole
record Means(
        RuleTerms terms,
        List<Clause> clauses,
        List<Grade> grades,
        List<Element> elements,
        Set<String> mustBeGood,
        Set<String> gateGroups,
        Set<String> neverPoor,
        Set<String> mayBeAbsent)
        implements GradingRule {

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
        return new Explanation(this, answers, language).ofMeans(elements, groups(answers));
    }

    /// The score of each group, in the order of the form; unanswered items are taken as good.
    Map<String, Answer.Score> groups(Answers answers) {
        var groups = new LinkedHashMap<String, Answer.Score>();
        for (var element : elements) {
            groups.put(element.code(), mean(scores(element.code(), answers)));
        }
        return groups;
    }

    private List<Answer.Score> scores(String element, Answers answers) {
        return clauses.stream()
                .filter(clause -> clause.element().equals(element))
                .map(clause -> answers.findScore(clause.number()).orElse(Answer.Score.GOOD))
                .toList();
    }

    private int rank(Map<String, Answer.Score> groups) {
        var tally = new EnumMap<Answer.Score, Integer>(Answer.Score.class);
        groups.values().forEach(score -> tally.merge(score, 1, Integer::sum));
        if (allGood(mustBeGood, groups) && !tally.containsKey(Answer.Score.POOR)) {
            return 0;
        }
        if (allGood(gateGroups, groups)) {
            return 1;
        }
        if (neverPoor.stream().anyMatch(group -> groups.get(group) == Answer.Score.POOR)) {
            return 2;
        }
        return switch (mean(groups.values())) {
            case GOOD, NOT_APPLICABLE -> 0;
            case FAIR -> 1;
            case POOR -> 2;
        };
    }

    private static boolean allGood(Set<String> wanted, Map<String, Answer.Score> groups) {
        return wanted.stream().allMatch(group -> groups.get(group) == Answer.Score.GOOD);
    }

    /// Good from a mean of 2.5, fair from 1.5; not applicable when nothing was scored.
    static Answer.Score mean(Collection<Answer.Score> scores) {
        var scored = scores.stream()
                .filter(score -> score != Answer.Score.NOT_APPLICABLE)
                .toList();
        var twice = 2 * scored.stream().mapToInt(Answer.Score::points).sum();
        if (scored.isEmpty()) {
            return Answer.Score.NOT_APPLICABLE;
        }
        if (twice >= 5 * scored.size()) {
            return Answer.Score.GOOD;
        }
        return twice >= 3 * scored.size() ? Answer.Score.FAIR : Answer.Score.POOR;
    }
}
