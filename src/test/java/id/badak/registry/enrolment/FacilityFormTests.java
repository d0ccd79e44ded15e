package id.badak.registry.enrolment;

import id.badak.registry.facility.FacilityWords;
import id.badak.registry.facility.FacilityDraft;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.registry.programme.Chain;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityFormTests {
    private static final FacilityTerms TERMS = FacilitySpecimens.terms();

    @Test
    void takesNamesAndCodesAlike() {
        var byName = draft(Map.of());
        var byCode = draft(Map.of(
                FacilityField.CHAIN, "PRODUCTION",
                FacilityField.KIND, "industri rumah tangga pangan (pirt)",
                FacilityField.COMMODITY, "produk  pangan",
                FacilityField.REGION, "36.04"));

        assertThat(byCode).isEqualTo(byName);
        assertThat(byName.chain()).isEqualTo(Chain.PRODUCTION);
        assertThat(byName.kind()).isEqualTo("PANGAN_IRT");
        assertThat(byName.regionCode()).isEqualTo("36.04");
    }

    @Test
    void collectsEveryFaultAtOnce() {
        assertThat(faults(FacilityForm.EMPTY))
                .hasSize(FacilityField.values().length - 1)
                .allSatisfy(fault -> assertThat(fault.key()).isEqualTo("required"));
    }

    @ParameterizedTest
    @CsvSource({
        "REFERENCE, ada spasi, reference",
        "PHONE, 12345, phone",
        "PHONE, (((), phone",
        "CHAIN, Dagang, unknown.rantai",
        "KIND, Toko emas, unknown.jenis",
        "KIND, Toko obat, other-chain",
        "COMMODITY, Emas, unknown.komoditi",
        "REGION, Kota Bandung, unknown.kabupaten_kota",
        "ADDRESS, '', required",
    })
    void namesTheFieldThatIsWrong(FacilityField field, String typed, String key) {
        var found = faults(FacilitySpecimens.form(Map.of(field, typed)));

        assertThat(found)
                .extracting(FacilityForm.Fault::field, FacilityForm.Fault::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key));
        for (var language : Language.values()) {
            assertThat(FacilityWords.say(found.getFirst(), Texts.in(language))).doesNotContain("⟨");
        }
    }

    @Test
    void refusesWhatTheDatabaseWouldCut() {
        assertThat(faults(FacilitySpecimens.form(Map.of(FacilityField.NAME, "a".repeat(201)))))
                .extracting(FacilityForm.Fault::key)
                .containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "\0", "\t\n", "\u2028"})
    void takesWhatLooksEmptyAsEmpty(String typed) {
        assertThat(faults(FacilitySpecimens.form(Map.of(FacilityField.OWNER, typed))))
                .extracting(FacilityForm.Fault::key)
                .containsExactly("required");
    }

    @Test
    void takesOffTheMarkAgainstFormulas() {
        assertThat(draft(Map.of(FacilityField.PHONE, "'+62 812 0000 0001")).phone())
                .isEqualTo("+6281200000001");
    }

    @Test
    void letsTheTelephoneBeEmpty() {
        assertThat(draft(Map.of(FacilityField.PHONE, "")).phone()).isNull();
    }

    @Test
    void masksWhatWasTyped() {
        assertThat(FacilitySpecimens.form(Map.of()).toString()).doesNotContain("Siti");
    }

    private static FacilityDraft draft(Map<FacilityField, String> but) {
        return ((FacilityForm.Checked.Good) TERMS.check(FacilitySpecimens.form(but))).draft();
    }

    private static List<FacilityForm.Fault> faults(FacilityForm form) {
        return ((FacilityForm.Checked.Faulty) TERMS.check(form)).faults();
    }
}
