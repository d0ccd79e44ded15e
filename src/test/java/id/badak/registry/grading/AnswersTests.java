package id.badak.registry.grading;

import static id.badak.registry.grading.GradingSpecimens.DRUG_SHOP;
import static id.badak.registry.grading.GradingSpecimens.FACTORY;
import static id.badak.registry.grading.GradingSpecimens.HOME_FOOD;
import static id.badak.registry.grading.GradingSpecimens.RETAILER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Language;
import id.badak.kernel.Refusal;
import id.badak.kernel.Texts;
import id.badak.registry.standard.Edition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTests {
    @Test
    void refusesAnUnknownClause() {
        assertRefusal(HOME_FOOD, Map.of("38", Answer.met()), new GradingProblem.UnknownClause("38"));
        assertThatThrownBy(() -> Answers.allMetBut(HOME_FOOD.clauses(), Set.of("38")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesASeverityTheClauseDoesNotAllow() {
        assertRefusal(HOME_FOOD, Map.of("13", Answer.unmet(Severity.MINOR)), new GradingProblem.AnswerDoesNotFit("13"));
    }

    @Test
    void asksForTheSeverityWhereTheInspectorJudges() {
        assertRefusal(FACTORY, Map.of("1", Answer.unmet()), new GradingProblem.AnswerDoesNotFit("1"));
    }

    @Test
    void refusesAScoreWhereAVerdictIsAskedAndTheOtherWayRound() {
        assertRefusal(
                DRUG_SHOP, Map.of("2a", Answer.scored(Answer.Score.GOOD)), new GradingProblem.AnswerDoesNotFit("2a"));
        assertRefusal(RETAILER, Map.of("1", Answer.met()), new GradingProblem.AnswerDoesNotFit("1"));
    }

    @Test
    void takesTheOnlySeverityOfAClauseWithoutBeingTold() {
        var answers = Answers.of(HOME_FOOD.clauses(), Map.of("13", Answer.unmet()));
        assertThat(answers.findSeverity("13")).contains(Severity.CRITICAL);
        assertThat(answers).isEqualTo(Answers.of(HOME_FOOD.clauses(), Map.of("13", Answer.unmet(Severity.CRITICAL))));
    }

    @Test
    void listsUnmetAndMissingClausesInTheOrderOfTheForm() {
        var answers =
                Answers.of(DRUG_SHOP.clauses(), Map.of("4a", Answer.unmet(), "2a", Answer.unmet(), "1a", Answer.met()));
        assertThat(answers.unmet()).containsExactly("2a", "4a");
        assertThat(answers.missing(DRUG_SHOP.clauses())).hasSize(13).startsWith("2b", "2c");
    }

    @Test
    void hasASentenceForEveryRefusalInBothLanguages() {
        var refusals = List.<GradingProblem>of(
                new GradingProblem.UnknownClause("38"),
                new GradingProblem.AnswerDoesNotFit("13"),
                new GradingProblem.Unanswered(1, "2"),
                new GradingProblem.GroupNotJudged("A"));
        for (var language : Language.values()) {
            assertThat(refusals)
                    .allMatch(problem -> !Texts.in(language).of(problem).contains("⟨"));
        }
    }

    private static void assertRefusal(Edition edition, Map<String, Answer> given, GradingProblem problem) {
        assertThatThrownBy(() -> Answers.of(edition.clauses(), given))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
