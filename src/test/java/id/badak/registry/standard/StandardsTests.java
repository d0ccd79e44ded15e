package id.badak.registry.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Refusal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardsTests {
    private static final Standards STANDARDS = Standards.load();
    private static final Edition DRUG_SHOP = STANDARDS.get(new EditionId("toko-obat-sipt-2016"));

    @Test
    void countsTheCriticalitiesOfTheDrugShopForm() {
        assertThat(severities(DRUG_SHOP)).isEqualTo(Map.of(Severity.CRITICAL, 4, Severity.MAJOR, 9, Severity.MINOR, 3));
    }

    @Test
    void refusesAnUnknownEdition() {
        assertThatThrownBy(() -> STANDARDS.get(new EditionId("tidak-ada")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem())
                                .isEqualTo(new StandardProblem.UnknownEdition(new EditionId("tidak-ada"))));
    }

    @Test
    void givesTheEditionInForceFromItsFirstDay() {
        assertThat(STANDARDS.inForce("TOKO_OBAT", LocalDate.of(2016, 6, 30))).isEmpty();
        assertThat(STANDARDS.inForce("TOKO_OBAT", LocalDate.of(2016, 7, 1))).contains(DRUG_SHOP);
        assertThat(STANDARDS.inForce("KKP", LocalDate.of(2026, 7, 1))).isEmpty();
    }

    private static Map<Severity, Integer> severities(Edition edition) {
        var counts = new EnumMap<Severity, Integer>(Severity.class);
        edition.clauses().forEach(clause -> counts.merge(clause.severities().getFirst(), 1, Integer::sum));
        return new LinkedHashMap<>(counts);
    }
}
