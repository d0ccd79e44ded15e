package id.badak.registry.grading;

import id.badak.kernel.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The answers to the clauses of one checklist; immutable, in the order of the form.
///
/// An answer the form does not know is refused on the way in, so a rule never meets one. Clauses
/// may be missing: [#missing] lists them, and [GradingRule#grade] refuses until there are none.
public final class Answers {
    private final Map<String, Answer> byClause;

    private Answers(Map<String, Answer> byClause) {
        this.byClause = byClause;
    }

    /// Takes the answers to a checklist and refuses unknown clauses and answers that do not fit.
    public static Answers of(List<Clause> clauses, Map<String, Answer> given) {
        for (var number : given.keySet()) {
            if (clauses.stream().noneMatch(clause -> clause.number().equals(number))) {
                throw Problem.refuse(new GradingProblem.UnknownClause(number));
            }
        }
        var fitting = new LinkedHashMap<String, Answer>();
        for (var clause : clauses) {
            var answer = given.get(clause.number());
            if (answer != null) {
                fitting.put(clause.number(), fit(clause, answer));
            }
        }
        return new Answers(fitting);
    }

    /// Every clause met but these, each with its gravest severity.
    public static Answers allMetBut(List<Clause> clauses, Set<String> unmet) {
        var given = new LinkedHashMap<String, Answer>();
        for (var clause : clauses) {
            given.put(clause.number(), plainAnswer(clause, unmet.contains(clause.number())));
        }
        for (var number : unmet) {
            given.putIfAbsent(number, Answer.unmet());
        }
        return of(clauses, given);
    }

    public Optional<Answer> find(String clause) {
        return Optional.ofNullable(byClause.get(clause));
    }

    /// The clauses that leave something to mend, in the order of the form.
    public List<String> unmet() {
        return byClause.entrySet().stream()
                .filter(entry -> entry.getValue().isUnmet())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those of the clauses that have no answer yet, in the order of the form.
    public List<String> missing(List<Clause> clauses) {
        return clauses.stream()
                .map(Clause::number)
                .filter(number -> !byClause.containsKey(number))
                .toList();
    }

    /// The same answers once these clauses are mended.
    Answers mended(Collection<String> clauses) {
        var mended = new LinkedHashMap<>(byClause);
        for (var number : clauses) {
            mended.computeIfPresent(number, (_, answer) -> answer.mended());
        }
        return new Answers(mended);
    }

    /// How grave an unmet clause is; empty when it is met, missing or scored.
    public Optional<Severity> findSeverity(String clause) {
        return find(clause)
                .flatMap(answer -> answer instanceof Answer.Judged judged
                        ? Optional.ofNullable(judged.severity())
                        : Optional.empty());
    }

    /// The score of a clause; empty when it is missing or judged.
    Optional<Answer.Score> findScore(String clause) {
        return find(clause)
                .flatMap(answer ->
                        answer instanceof Answer.Scored scored ? Optional.of(scored.score()) : Optional.empty());
    }

    private static Answer plainAnswer(Clause clause, boolean unmet) {
        if (clause.severities().isEmpty()) {
            return Answer.scored(unmet ? Answer.Score.POOR : Answer.Score.GOOD);
        }
        return unmet ? Answer.unmet(clause.severities().getLast()) : Answer.met();
    }

    private static Answer fit(Clause clause, Answer answer) {
        var allowed = clause.severities();
        return switch (answer) {
            case Answer.Scored scored when allowed.isEmpty() -> scored;
            case Answer.Scored _ -> throw misfit(clause);
            case Answer.Judged _ when allowed.isEmpty() -> throw misfit(clause);
            case Answer.Judged judged -> fitJudged(clause, judged);
        };
    }

    private static Answer fitJudged(Clause clause, Answer.Judged answer) {
        var allowed = clause.severities();
        var severity = answer.severity();
        if (!answer.isUnmet()) {
            return new Answer.Judged(answer.verdict(), null);
        }
        if (severity == null && allowed.size() == 1) {
            return Answer.unmet(allowed.getFirst());
        }
        if (severity == null || !allowed.contains(severity)) {
            throw misfit(clause);
        }
        return answer;
    }

    private static RuntimeException misfit(Clause clause) {
        return Problem.refuse(new GradingProblem.AnswerDoesNotFit(clause.number()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && byClause.equals(answers.byClause);
    }

    @Override
    public int hashCode() {
        return byClause.hashCode();
    }

    @Override
    public String toString() {
        return "Answers[" + byClause.size() + " answered, unmet " + unmet() + "]";
    }
}
