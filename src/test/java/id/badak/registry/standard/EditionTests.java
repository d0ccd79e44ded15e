package id.badak.registry.standard;

import static id.badak.registry.grading.GradingSpecimens.DRUG_SHOP;
import static id.badak.registry.grading.GradingSpecimens.HOME_FOOD;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Refusals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionTests {
    private static final LocalDate YEAR_2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate YEAR_2024 = LocalDate.of(2024, 1, 1);

    @Test
    void holdsFromItsFirstDayUntilTheDayBeforeTheNext() {
        var edition = during(HOME_FOOD, YEAR_2020, YEAR_2024);
        assertThat(edition.isInForce(YEAR_2020.minusDays(1))).isFalse();
        assertThat(edition.isInForce(YEAR_2020)).isTrue();
        assertThat(edition.isInForce(YEAR_2024.minusDays(1))).isTrue();
        assertThat(edition.isInForce(YEAR_2024)).isFalse();
    }

    @Test
    void overlapsAnotherOfTheSameKindOnlyWhileBothHold() {
        var ended = during(HOME_FOOD, YEAR_2020, YEAR_2024);
        assertThat(ended.overlaps(during(HOME_FOOD, YEAR_2024, null))).isFalse();
        assertThat(ended.overlaps(during(HOME_FOOD, YEAR_2024.minusDays(1), null)))
                .isTrue();
        assertThat(during(HOME_FOOD, YEAR_2024.minusDays(1), null).overlaps(ended))
                .isTrue();
        assertThat(ended.overlaps(during(DRUG_SHOP, YEAR_2020, null))).isFalse();
    }

    @Test
    void knowsTheGroupAndTheRoomOfAClause() {
        var bin = HOME_FOOD.getClause("13");
        assertThat(HOME_FOOD.elementOf(bin).code()).isEqualTo("E");
        assertThat(HOME_FOOD.listClauses(bin.zone())).contains(bin);
    }

    @Test
    void refusesAClauseThatItDoesNotHave() {
        assertThat(Refusals.of(() -> HOME_FOOD.getClause("99")))
                .isEqualTo(new StandardProblem.UnknownClause(HOME_FOOD.id(), "99"));
    }

    private static Edition during(Edition edition, LocalDate since, @Nullable LocalDate until) {
        return new Edition(
                edition.id(),
                edition.instrument(),
                edition.title(),
                since,
                until,
                Edition.Stage.PUBLISHED,
                edition.source(),
                edition.kinds(),
                edition.elements(),
                edition.clauses(),
                edition.rules(),
                edition.chosen());
    }
}
