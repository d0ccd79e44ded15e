package id.badak.registry.standard;

import static id.badak.registry.grading.GradingSpecimens.DRUG_SHOP;
import static id.badak.registry.grading.GradingSpecimens.FOOD_SHOP;
import static id.badak.registry.grading.GradingSpecimens.HOME_FOOD;
import static id.badak.registry.grading.GradingSpecimens.STANDARDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Language;
import id.badak.kernel.Refusal;
import id.badak.kernel.Texts;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answers;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Grade;
import id.badak.registry.grading.Option;
import id.badak.registry.grading.Severity;
import id.badak.registry.programme.Basis;
import id.badak.registry.programme.Cause;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.CostBand;
import id.badak.registry.programme.FacilityKind;
import id.badak.registry.programme.MapZone;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardsTests {
    private static final EditionId NONE = new EditionId("tidak-ada");

    @Test
    void countsTheSeveritiesOfTheHomeFoodForm() {
        assertThat(severities(HOME_FOOD))
                .isEqualTo(Map.of(Severity.MINOR, 1, Severity.MAJOR, 6, Severity.SERIOUS, 16, Severity.CRITICAL, 14));
        assertThat(HOME_FOOD.elements()).hasSize(14);
    }

    @Test
    void countsTheCriticalitiesOfTheDrugShopForm() {
        assertThat(severities(DRUG_SHOP)).isEqualTo(Map.of(Severity.CRITICAL, 4, Severity.MAJOR, 9, Severity.MINOR, 3));
    }

    /// Nothing of it is official, so nothing of it may look so.
    @Test
    void saysThatTheExampleOfFoodDistributionIsAnExample() {
        assertThat(FOOD_SHOP.clauses()).hasSize(12);
        assertThat(FOOD_SHOP.title().id()).startsWith("Contoh");
        assertThat(FOOD_SHOP.source().regulation()).contains("illustrative");
        assertThat(FOOD_SHOP.rule().grade(Answers.allMetBut(FOOD_SHOP.clauses(), Set.of("7"))))
                .returns(true, Grade::meets)
                .returns(Basis.ILLUSTRATIVE, Grade::basis);
        assertThat(FOOD_SHOP
                        .rule()
                        .grade(Answers.allMetBut(FOOD_SHOP.clauses(), Set.of("1")))
                        .meets())
                .isFalse();
    }

    @Test
    void refusesAnUnknownEdition() {
        assertUnknown(() -> STANDARDS.get(NONE));
        assertUnknown(() -> STANDARDS.digest(NONE));
        assertThat(STANDARDS.find(NONE)).isEmpty();
    }

    @Test
    void givesTheEditionInForceFromItsFirstDay() {
        assertThat(STANDARDS.inForce("TOKO_OBAT", LocalDate.of(2016, 6, 30))).isEmpty();
        assertThat(STANDARDS.inForce("TOKO_OBAT", LocalDate.of(2016, 7, 1))).contains(DRUG_SHOP);
        assertThat(STANDARDS.inForce("PANGAN_IRT", LocalDate.of(2026, 11, 24))).contains(HOME_FOOD);
    }

    @Test
    void neverUsesADraft() {
        assertThat(STANDARDS.inForce("PANGAN_MD", LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(STANDARDS.list()).hasSize(5);
    }

    @Test
    void givesTheDigestOfTheFileAsItIs() {
        assertThat(STANDARDS.digest(HOME_FOOD.id()))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(STANDARDS.digest(DRUG_SHOP.id()))
                .isEqualTo(Standards.load().digest(HOME_FOOD.id()));
    }

    @Test
    void offersEachPublishedClauseInPlainWordsWithAWayOut() {
        for (var clause : clauses()) {
            assertThat(clause.options()).as(clause.number()).isNotEmpty();
            assertThat(clause.plain().illustrative()).isTrue();
            assertThat(clause.options()).allMatch(Option::illustrative);
        }
    }

    @Test
    void usesEveryRoomOfTheMap() {
        for (var edition : List.of(HOME_FOOD, DRUG_SHOP, FOOD_SHOP)) {
            var chain = STANDARDS
                    .kinds()
                    .find(edition.kinds().iterator().next())
                    .orElseThrow()
                    .chain();
            assertThat(MapZone.of(chain))
                    .hasSize(6)
                    .allMatch(zone -> !edition.listClauses(zone).isEmpty());
        }
    }

    @Test
    void speaksPlainlyToOwners() {
        var sentences = clauses().stream()
                .flatMap(StandardsTests::ownerWords)
                .flatMap(text -> Stream.of(text.split("(?<=[.!?:;])\\s+", -1)))
                .mapToInt(sentence -> sentence.split("\\s+", -1).length)
                .summaryStatistics();
        assertThat(sentences.getAverage()).isLessThanOrEqualTo(9);
        assertThat(sentences.getMax()).isLessThanOrEqualTo(12);
    }

    @Test
    void addressesOwnersAsAnda() {
        assertThat(clauses().stream().flatMap(StandardsTests::ownerWords))
                .noneMatch(text -> text.matches("(?i).*\\b(saudara|pelaku usaha|harus di\\w+|kamu)\\b.*"));
    }

    @Test
    void namesEveryOptionOnce() {
        var ids = new HashSet<String>();
        for (var clause : HOME_FOOD.clauses()) {
            assertThat(clause.options()).allMatch(option -> ids.add(option.id()));
        }
    }

    @Test
    void listsTheKindsOfAChainInTheOrderOfTheFile() {
        var kinds = STANDARDS.kinds();
        assertThat(kinds.list()).hasSize(21);
        assertThat(kinds.list(Chain.SERVICE)).extracting(FacilityKind::code).startsWith("APOTEK", "TOKO_OBAT");
        assertThat(kinds.find("PANGAN_IRT").orElseThrow().name(Language.EN)).isEqualTo("Home food industry");
        assertThat(kinds.find("WARUNG")).isEmpty();
    }

    @Test
    void hasAWordForEveryValueInBothLanguages() {
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            var values = Map.<String, Enum<?>[]>of(
                    "chain", Chain.values(),
                    "map-zone", MapZone.values(),
                    "cause", Cause.values(),
                    "cost-band", CostBand.values(),
                    "severity", Severity.values(),
                    "verdict", Answer.Verdict.values(),
                    "score", Answer.Score.values(),
                    "basis", Basis.values());
            values.forEach((kind, all) ->
                    assertThat(all).allMatch(value -> texts.has(kind + "." + value.name()), kind));
        }
    }

    private static Stream<String> ownerWords(Clause clause) {
        var options = clause.options().stream()
                .flatMap(option -> Stream.of(option.text().id(), option.proof().id()));
        return Stream.concat(
                Stream.of(clause.plain().ask().id(), clause.plain().why().id()), options);
    }

    private static List<Clause> clauses() {
        return Stream.of(HOME_FOOD, DRUG_SHOP, FOOD_SHOP)
                .flatMap(edition -> edition.clauses().stream())
                .toList();
    }

    private static Map<Severity, Integer> severities(Edition edition) {
        var counts = new EnumMap<Severity, Integer>(Severity.class);
        edition.clauses()
                .forEach(clause -> clause.severities().forEach(severity -> counts.merge(severity, 1, Integer::sum)));
        return counts;
    }

    private static void assertUnknown(Runnable ask) {
        assertThatThrownBy(ask::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new StandardProblem.UnknownEdition(NONE)));
    }
}
