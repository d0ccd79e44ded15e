package id.badak.registry.grading;

import static id.badak.registry.grading.GradingSpecimens.DRUG_SHOP;
import static id.badak.registry.grading.GradingSpecimens.FACTORY;
import static id.badak.registry.grading.GradingSpecimens.FOOD_SHOP;
import static id.badak.registry.grading.GradingSpecimens.HOME_FOOD;
import static id.badak.registry.grading.GradingSpecimens.RETAILER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Language;
import id.badak.kernel.Refusal;
import id.badak.registry.programme.Basis;
import id.badak.registry.standard.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Rules by table: each line of the tables in docs/rules is one test.
class GradingTests {
    @TestFactory
    Stream<DynamicTest> gradesHomeFoodAsItsPageSays() {
        return byUnmetClauses(HOME_FOOD, "cppb-irt-2012.md");
    }

    @TestFactory
    Stream<DynamicTest> gradesADrugShopAsItsPageSays() {
        return byUnmetClauses(DRUG_SHOP, "toko-obat-sipt-2016.md");
    }

    @TestFactory
    Stream<DynamicTest> gradesTheExampleOfFoodDistributionAsItsPageSays() {
        return byUnmetClauses(FOOD_SHOP, "contoh-distribusi-pangan.md");
    }

    @TestFactory
    Stream<DynamicTest> measuresTheDistanceOfHomeFoodAsItsPageSays() {
        return distances(HOME_FOOD, "cppb-irt-2012.md");
    }

    @TestFactory
    Stream<DynamicTest> measuresTheDistanceOfADrugShopAsItsPageSays() {
        return distances(DRUG_SHOP, "toko-obat-sipt-2016.md");
    }

    @TestFactory
    Stream<DynamicTest> measuresTheDistanceOfTheExampleOfFoodDistributionAsItsPageSays() {
        return distances(FOOD_SHOP, "contoh-distribusi-pangan.md");
    }

    @TestFactory
    Stream<DynamicTest> ratesAFactoryAsItsPageSays() {
        return RuleTable.read("cpmb-sipt-2016.md", "Table of cases").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var unmet = new LinkedHashMap<Severity, Integer>();
                    unmet.put(Severity.MINOR, Integer.valueOf(row.get(0)));
                    unmet.put(Severity.MAJOR, Integer.valueOf(row.get(1)));
                    unmet.put(Severity.SERIOUS, Integer.valueOf(row.get(2)));
                    unmet.put(Severity.CRITICAL, Integer.valueOf(row.get(3)));
                    var answers = GradingSpecimens.factoryAnswers(unmet);
                    assertThat(FACTORY.rule().grade(answers).code()).isEqualTo(row.get(4));
                }));
    }

    @TestFactory
    Stream<DynamicTest> gradesARetailerAsItsPageSays() {
        return RuleTable.read("pangan-ritel-sipt-2016.md", "Table of cases").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var answers = GradingSpecimens.retailAnswers(scores(row.getFirst()));
                    assertThat(RETAILER.rule().grade(answers).code()).isEqualTo(row.getLast());
                }));
    }

    @Nested
    class Grade {
        @Test
        void refusesIncompleteAnswers() {
            var answers = Answers.of(HOME_FOOD.clauses(), Map.of("13", Answer.met()));
            assertRefusal(() -> HOME_FOOD.rule().grade(answers), new GradingProblem.Unanswered(36, "1"));
        }

        @Test
        void countsWhatDoesNotApplyAsMet() {
            var given = new LinkedHashMap<String, Answer>();
            HOME_FOOD.clauses().forEach(clause -> given.put(clause.number(), Answer.notApplicable()));
            assertThat(HOME_FOOD
                            .rule()
                            .grade(Answers.of(HOME_FOOD.clauses(), given))
                            .code())
                    .isEqualTo("I");
        }

        @Test
        void refusesARequiredGroupThatWasNotJudged() {
            var answers = GradingSpecimens.retailAnswers(Map.of("A", Answer.Score.NOT_APPLICABLE));
            assertRefusal(() -> RETAILER.rule().grade(answers), new GradingProblem.GroupNotJudged("A"));
        }

        @Test
        void saysHowSureItIsOfMeetingTheRequirements() {
            var none = Answers.allMetBut(HOME_FOOD.clauses(), Set.of());
            assertThat(HOME_FOOD.rule().grade(none).basis()).isEqualTo(Basis.GENERAL_KNOWLEDGE);
            assertThat(DRUG_SHOP.rule().grades()).allMatch(grade -> grade.basis() == Basis.READ);
            assertThat(FACTORY.rule().grades()).allMatch(grade -> grade.basis() == Basis.ILLUSTRATIVE);
        }

        @Test
        void differsBetweenTheTwoHomeFoodRulesOnlyByTheMinorClause() {
            var official = HOME_FOOD.findRule("official").orElseThrow();
            var program = HOME_FOOD.findRule("sipt-2016").orElseThrow();
            for (var clause : HOME_FOOD.clauses()) {
                var answers = Answers.allMetBut(HOME_FOOD.clauses(), Set.of(clause.number()));
                var same = official.grade(answers)
                        .code()
                        .equals(program.grade(answers).code());
                assertThat(same).as(clause.number()).isEqualTo(!clause.number().equals("36"));
            }
        }

        @Test
        void improvesAWorseRetailerBecauseTheRuleFoundIsNotMonotone() {
            var rule = RETAILER.rule();
            var one = GradingSpecimens.retailAnswers(Map.of("E", Answer.Score.FAIR));
            var two = GradingSpecimens.retailAnswers(Map.of("E", Answer.Score.FAIR, "C", Answer.Score.FAIR));
            assertThat(rule.grade(two).rank()).isLessThan(rule.grade(one).rank());
        }

        @Test
        void countsUnansweredItemsAsGoodSoFar() {
            var nothing = Answers.of(RETAILER.clauses(), Map.of());
            assertThat(RETAILER.rule().gradeSoFar(nothing).code()).isEqualTo("BAIK");
            var onePoor = Answers.of(RETAILER.clauses(), Map.of("1", Answer.scored(Answer.Score.POOR)));
            assertThat(RETAILER.rule().gradeSoFar(onePoor).code()).isEqualTo("CUKUP");
        }

        @Test
        void takesMeansAtTheirLimitsUpwards() {
            var good = Answer.Score.GOOD;
            var fair = Answer.Score.FAIR;
            var poor = Answer.Score.POOR;
            var limits = ((Means) RETAILER.rule()).limits();
            assertThat(limits.mean(List.of(good, fair))).isEqualTo(good);
            assertThat(limits.mean(List.of(fair, poor))).isEqualTo(fair);
            assertThat(limits.mean(List.of(fair, poor, poor))).isEqualTo(poor);
            assertThat(limits.mean(List.of(Answer.Score.NOT_APPLICABLE))).isEqualTo(Answer.Score.NOT_APPLICABLE);
        }
    }

    @Nested
    class Distance {
        @Test
        void leavesTheDearestClausesOutWhereAChoiceExists() {
            var answers = Answers.allMetBut(HOME_FOOD.clauses(), Set.of("8", "10", "18", "19"));
            assertThat(HOME_FOOD.rule().distance(answers).clauses()).containsExactly("18");
        }

        @Test
        void reachesMeetingTheRequirementsInOneStep() {
            var answers = Answers.allMetBut(HOME_FOOD.clauses(), Set.of("1", "13"));
            var distance = HOME_FOOD.rule().distanceToMeeting(answers);
            assertThat(distance.clauses()).containsExactly("1", "13");
            assertThat(distance.say(Language.ID)).isEqualTo("Tinggal 2 hal wajib menuju Level II: butir 1, 13.");
            assertThat(distance.say(Language.EN)).isEqualTo("2 required things remain until Level II: clause 1, 13.");
        }

        @Test
        void countsUnansweredClausesApart() {
            var answers = Answers.of(HOME_FOOD.clauses(), Map.of("13", Answer.unmet()));
            var distance = HOME_FOOD.rule().distance(answers);
            assertThat(distance.clauses()).containsExactly("13");
            assertThat(distance.unanswered()).isEqualTo(36);
        }
    }

    @Nested
    class Explain {
        @Test
        void givesTheRuleAndItsResultInIndonesian() {
            var answers = Answers.allMetBut(HOME_FOOD.clauses(), Set.of("13", "8"));
            assertThat(HOME_FOOD.rule().explain(answers, Language.ID))
                    .containsExactly(
                            "Hasil: Level IV, tidak memenuhi ketentuan.",
                            "Level I: paling banyak 1 minor, paling banyak 1 mayor, tanpa serius, tanpa kritis.",
                            "Level II: paling banyak 1 minor, paling banyak 3 mayor, tanpa serius, tanpa kritis.",
                            "Level III: paling banyak 4 serius, tanpa kritis.",
                            "Level IV: di luar batas di atas.",
                            "Yang belum sesuai: 1 mayor, 1 kritis.",
                            "Butir 8 (mayor): Air bersih tidak cukup.",
                            "Butir 13 (kritis): Tidak ada tempat sampah tertutup.",
                            "Tinggal 1 hal wajib menuju Level III: butir 13.",
                            "Aturan: Tabel level resmi, sejak 5 April 2012."
                                    + " Sumber: Peraturan Kepala BPOM HK.03.1.23.04.12.2207 Tahun 2012 (BN 471/2012).",
                            "Arti hasil ini umum dipahami, tetapi masih perlu dipastikan.");
        }

        @Test
        void givesTheGroupsOfMeansInEnglish() {
            var answers = GradingSpecimens.retailAnswers(Map.of("E", Answer.Score.FAIR));
            assertThat(RETAILER.rule().explain(answers, Language.EN))
                    .contains(
                            "Result: Fair, does not meet the requirements.",
                            "Each group is judged by its mean: good from 2.5 and fair from 1.5.",
                            "Group E, Display: fair.",
                            "Decided by step 2: groups C, I, J, K are all good.")
                    .noneMatch(sentence -> sentence.contains("⟨"));
        }
    }

    /// The retail rule is a chain of steps; a grade nobody can follow is no explanation.
    @Nested
    class Steps {
        @Test
        void sayWhichOfThemDecided() {
            assertThat(step(Map.of())).isEqualTo(Means.Step.BEST_OUTRIGHT);
            assertThat(step(Map.of("E", Answer.Score.FAIR))).isEqualTo(Means.Step.SECOND_OUTRIGHT);
            assertThat(step(Map.of("I", Answer.Score.POOR))).isEqualTo(Means.Step.WORST_OUTRIGHT);
            assertThat(step(Map.of("E", Answer.Score.FAIR, "C", Answer.Score.FAIR)))
                    .isEqualTo(Means.Step.MEAN_OF_GROUPS);
        }

        private Means.Step step(Map<String, Answer.Score> groups) {
            var means = (Means) RETAILER.rule();
            return means.step(means.groups(GradingSpecimens.retailAnswers(groups)));
        }
    }

    private static Stream<DynamicTest> byUnmetClauses(Edition edition, String page) {
        var table = RuleTable.read(page, "Table of cases");
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var answers = Answers.allMetBut(edition.clauses(), Set.copyOf(RuleTable.items(row.getFirst())));
                    for (var column = 1; column < row.size(); column++) {
                        var rule = edition.findRule(table.head().get(column)).orElseThrow();
                        assertThat(rule.grade(answers).code()).as(rule.id()).isEqualTo(row.get(column));
                    }
                }));
    }

    private static Stream<DynamicTest> distances(Edition edition, String page) {
        return RuleTable.read(page, "Distances").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var answers = Answers.allMetBut(edition.clauses(), Set.copyOf(RuleTable.items(row.getFirst())));
                    var distance = edition.rule().distance(answers);
                    var next = distance.next();
                    assertThat(next == null ? "none" : next.code()).isEqualTo(row.get(1));
                    assertThat(distance.remaining()).isEqualTo(Integer.parseInt(row.get(2)));
                }));
    }

    private static Map<String, Answer.Score> scores(String cell) {
        var scores = new LinkedHashMap<String, Answer.Score>();
        for (var item : RuleTable.items(cell)) {
            scores.put(
                    item.substring(0, 1),
                    switch (item.charAt(2)) {
                        case 'C' -> Answer.Score.FAIR;
                        case 'K' -> Answer.Score.POOR;
                        default -> Answer.Score.NOT_APPLICABLE;
                    });
        }
        return scores;
    }

    private static void assertRefusal(Runnable ask, GradingProblem problem) {
        assertThatThrownBy(ask::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
