package id.badak.registry.grading;

import id.badak.registry.standard.Edition;
import id.badak.registry.standard.StandardProblem;
import id.badak.registry.standard.EditionId;
import static id.badak.registry.standard.StandardSpecimens.DRUG_SHOP;
import static id.badak.registry.standard.StandardSpecimens.FACTORY;
import static id.badak.registry.standard.StandardSpecimens.HOME_FOOD;
import static id.badak.registry.standard.StandardSpecimens.RETAILER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Language;
import id.badak.kernel.Refusal;
import id.badak.kernel.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTests {
    @Test
    void refusesAnUnknownClause() {
        assertRefusal(
                HOME_FOOD,
                Map.of("38", Answer.met()),
                new StandardProblem.UnknownClause(new EditionId("cppb-irt-2012"), "38"));
        assertThatThrownBy(() -> Answers.allMetBut(HOME_FOOD, Set.of("38"))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesASeverityTheClauseDoesNotAllow() {
        assertRefusal(
                HOME_FOOD, Map.of("13", Answer.unmet(Severity.MINOR)), new StandardProblem.AnswerDoesNotFit("13"));
    }

    @Test
    void asksForTheSeverityWhereTheInspectorJudges() {
        assertRefusal(FACTORY, Map.of("1", Answer.unmet()), new StandardProblem.AnswerDoesNotFit("1"));
    }

    @Test
    void refusesAScoreWhereAVerdictIsAskedAndTheOtherWayRound() {
        assertRefusal(
                DRUG_SHOP, Map.of("2a", Answer.scored(Answer.Score.GOOD)), new StandardProblem.AnswerDoesNotFit("2a"));
        assertRefusal(RETAILER, Map.of("1", Answer.met()), new StandardProblem.AnswerDoesNotFit("1"));
    }

    @Test
    void takesTheOnlySeverityOfAClauseWithoutBeingTold() {
        var answers = Answers.of(HOME_FOOD, Map.of("13", Answer.unmet()));
        assertThat(answers.findSeverity("13")).contains(Severity.CRITICAL);
        assertThat(answers).isEqualTo(Answers.of(HOME_FOOD, Map.of("13", Answer.unmet(Severity.CRITICAL))));
    }

    @Test
    void listsUnmetAndMissingClausesInTheOrderOfTheForm() {
        var answers = Answers.of(DRUG_SHOP, Map.of("4a", Answer.unmet(), "2a", Answer.unmet(), "1a", Answer.met()));
        assertThat(answers.unmet()).containsExactly("2a", "4a");
        assertThat(answers.missing(DRUG_SHOP)).hasSize(13).startsWith("2b", "2c");
    }

    @Test
    void hasASentenceForEveryRefusalInBothLanguages() {
        var refusals = List.<StandardProblem>of(
                new StandardProblem.UnknownEdition(HOME_FOOD.id()),
                new StandardProblem.UnknownClause(HOME_FOOD.id(), "38"),
                new StandardProblem.AnswerDoesNotFit("13"),
                new StandardProblem.Unanswered(1, "2"),
                new StandardProblem.GroupNotJudged("A"));
        for (var language : Language.values()) {
            assertThat(refusals)
                    .allMatch(problem -> !Texts.in(language).of(problem).contains("⟨"));
        }
    }

    private static void assertRefusal(Edition edition, Map<String, Answer> given, StandardProblem problem) {
        assertThatThrownBy(() -> Answers.of(edition, given))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
