package id.badak.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Language;
import id.badak.registry.standard.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every rule and any answers, complete or not.
class GradingPropertyTests {
    record Case(Edition edition, GradingRule rule, Answers answers) {}

    @Property(tries = 300)
    void neverImprovesWhenOneMoreClauseIsUnmet(@ForAll("tables") Case given) {
        var worse = given.answers();
        for (var clause : worse.unmet()) {
            var better = worse.mended(List.of(clause));
            assertThat(given.rule().gradeSoFar(better).rank())
                    .isLessThanOrEqualTo(given.rule().gradeSoFar(worse).rank());
        }
    }

    @Property(tries = 300)
    void hasNothingRemainingExactlyAtTheBestGrade(@ForAll("cases") Case given) {
        var distance = given.rule().distance(given.answers());
        assertThat(distance.remaining() == 0).isEqualTo(distance.now().rank() == 0);
        assertThat(distance.next() == null).isEqualTo(distance.remaining() == 0);
    }

    @Property(tries = 300)
    void reachesTheNextGradeOnceTheNamedClausesAreMended(@ForAll("cases") Case given) {
        var distance = given.rule().distance(given.answers());
        var mended = given.rule().gradeSoFar(given.answers().mended(distance.clauses()));
        var next = distance.next();
        if (next != null) {
            assertThat(given.answers().unmet()).containsAll(distance.clauses());
            assertThat(mended.rank()).isLessThanOrEqualTo(next.rank());
        }
    }

    @Property(tries = 300)
    void namesNoClauseTheNextGradeCouldDoWithout(@ForAll("cases") Case given) {
        var distance = given.rule().distance(given.answers());
        var next = distance.next();
        for (var clause : distance.clauses()) {
            var others = distance.clauses().stream()
                    .filter(other -> !other.equals(clause))
                    .toList();
            var grade = given.rule().gradeSoFar(given.answers().mended(others));
            assertThat(next).isNotNull();
            assertThat(grade.rank()).isGreaterThan(next == null ? -1 : next.rank());
        }
    }

    /// The run that found that taking back once is not enough under the rule of means.
    @Property(tries = 300, seed = "-722847608766341655")
    void letsGoOfAClauseAfterAnother(@ForAll("cases") Case given) {
        namesNoClauseTheNextGradeCouldDoWithout(given);
    }

    @Property(tries = 300)
    void meetsTheRequirementsOnceTheDistanceToThemIsWalked(@ForAll("cases") Case given) {
        var distance = given.rule().distanceToMeeting(given.answers());
        var mended = given.rule().gradeSoFar(given.answers().mended(distance.clauses()));
        assertThat(mended.meets()).isTrue();
        assertThat(distance.remaining() == 0).isEqualTo(distance.now().meets());
    }

    @Property(tries = 200)
    void explainsEveryUnmetClause(@ForAll("cases") Case given, @ForAll Language language) {
        var sentences = given.rule().explain(given.answers(), language);
        var word = language == Language.ID ? "Butir " : "Clause ";
        for (var clause : given.answers().unmet()) {
            assertThat(sentences).anyMatch(sentence -> sentence.startsWith(word + clause + " ("));
        }
        assertThat(sentences).noneMatch(sentence -> sentence.contains("⟨"));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(GradingSpecimens.editions()).flatMap(GradingPropertyTests::cases);
    }

    /// The rules that count in tables; the rule of means is known not to be monotone.
    @Provide
    Arbitrary<Case> tables() {
        return cases().filter(given -> given.rule() instanceof TableRule);
    }

    private static Arbitrary<Case> cases(Edition edition) {
        var oneAnswer = Arbitraries.integers().between(0, 99);
        var all = oneAnswer.list().ofSize(edition.clauses().size());
        var unmetPercent = Arbitraries.of(0, 3, 10, 50);
        return Combinators.combine(Arbitraries.of(edition.rules()), all, unmetPercent)
                .as((rule, throwsOfDice, unmet) -> new Case(edition, rule, answers(edition, throwsOfDice, unmet)));
    }

    private static Answers answers(Edition edition, List<Integer> throwsOfDice, int unmetPercent) {
        var given = new LinkedHashMap<String, Answer>();
        for (var i = 0; i < throwsOfDice.size(); i++) {
            var clause = edition.clauses().get(i);
            var dice = throwsOfDice.get(i);
            if (dice < 95) {
                given.put(clause.number(), answer(clause, dice, unmetPercent));
            }
        }
        return Answers.of(edition.clauses(), given);
    }

    private static Answer answer(Clause clause, int dice, int unmetPercent) {
        var severities = clause.severities();
        if (severities.isEmpty()) {
            return Answer.scored(score(dice, unmetPercent));
        }
        if (dice < unmetPercent) {
            return Answer.unmet(severities.get(dice % severities.size()));
        }
        return dice > 90 ? Answer.notApplicable() : Answer.met();
    }

    private static Answer.Score score(int dice, int unmetPercent) {
        if (dice < unmetPercent) {
            return dice % 2 == 0 ? Answer.Score.FAIR : Answer.Score.POOR;
        }
        return dice > 90 ? Answer.Score.NOT_APPLICABLE : Answer.Score.GOOD;
    }
}
