package id.badak.registry.facility;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Refusals;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.enrolment.FacilitySpecimens;
import id.badak.registry.programme.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class FacilityPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    private Cast.Company company;
    private Visitor coordinator;

    @BeforeEach
    void signIn() {
        company = cast.inNewOffice();
        coordinator = Visitor.signedIn(port, company.the(Role.COORDINATOR));
    }

    @Test
    void answersAnUnknownFacilityWithASentence() {
        var unknown = new FacilityId(Ids.next());

        shown(coordinator.get("/sarana/" + unknown), new FacilityProblem.Unknown(unknown));
    }

    /// The form and the import say it at the field; this holds whoever comes by another way.
    @Test
    void refuseASecondFacilityUnderOneReference() {
        var kitchen = company.kitchen("Dapur Bu Siti");
        var again = new FacilityDraft(
                kitchen.reference(),
                "Usaha Lain",
                "Bu Lain",
                null,
                "Dapur Lain",
                Chain.PRODUCTION,
                "PANGAN_IRT",
                "PRODUK PANGAN",
                "36.04",
                "Jalan Uji 2");

        assertThat(Refusals.of(() -> company.the(Role.COORDINATOR).act(() -> facilities.register(again))))
                .isEqualTo(new FacilityProblem.ReferenceTaken(kitchen.reference()));
    }

    @Test
    void saysSoWhenThereIsNoFacilityYet() {
        assertThat(coordinator.get("/sarana").words()).contains("Belum ada sarana", "Daftarkan sarana", "Impor sarana");
    }

    @Test
    void opensTheListToStaffOfTheOfficeOnly() {
        var facility = company.kitchen("Dapur Bu Siti");
        for (var role : List.of(Role.MENTOR, Role.INSPECTOR, Role.HEAD)) {
            assertThat(Visitor.signedIn(port, company.the(role)).get("/sarana").words())
                    .as(role.name())
                    .contains("Dapur Bu Siti")
                    .doesNotContain("Impor sarana");
        }
        for (var member : List.of(company.the(Role.RESEARCHER), company.owner(facility.enterprise(), "Bu Siti"))) {
            assertThat(Visitor.signedIn(port, member).get("/sarana").status()).isEqualTo(403);
        }
    }

    @Test
    void findsByNameOrReference() {
        company.kitchen("Dapur Bu Siti");
        var shop = company.drugShop("Toko Pak Karta");

        assertThat(coordinator.get("/sarana?cari=karta").words())
                .contains("Toko Pak Karta")
                .doesNotContain("Dapur");
        assertThat(coordinator.get("/sarana?cari=" + shop.reference()).words()).contains("Toko Pak Karta");
        assertThat(coordinator.get("/sarana?cari=100%25").words()).contains("Tidak ada yang cocok");
        assertThat(coordinator.get("/sarana?halaman=xx").status()).isEqualTo(200);
    }

    @Test
    void asksTheDatabaseAsOftenForSixtyAsForThree() {
        for (var number = 0; number < 3; number++) {
            company.kitchen("Dapur " + number);
        }
        var few = coordinator.get("/sarana").statements();
        for (var number = 3; number < 60; number++) {
            company.kitchen("Dapur " + number);
        }

        var many = coordinator.get("/sarana");

        assertThat(many.statements()).isEqualTo(few);
        assertThat(many.page().select("tbody tr")).hasSize(20);
        assertThat(coordinator.get("/sarana?halaman=3").page().select("a[rel=next]"))
                .isEmpty();
    }

    @Test
    void showsOneFacilityWithTheInstrumentForItsKind() {
        var shop = company.facility("Toko Pak Karta", Chain.SERVICE, "TOKO_OBAT");

        assertThat(Visitor.signedIn(port, company.the(Role.INSPECTOR))
                        .get("/sarana/" + shop.id())
                        .words())
                .contains("Toko Pak Karta", "Toko obat", "Toko obat (formulir SIPT 2016)", "Kabupaten Serang")
                .contains("Belum ada pemeriksaan resmi")
                .doesNotContainIgnoringCase("binaan", "kunjungan", "pendamping");
    }

    @Test
    void answersAnotherOfficesFacilityAsOneThatDoesNotExist() {
        var theirs = cast.inNewOffice().kitchen("Dapur lain");

        var other = coordinator.get("/sarana/" + theirs.id());
        var none = coordinator.get("/sarana/" + Ids.next());
        var noId = coordinator.get("/sarana/bukan-nomor");

        assertThat(other.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(noId.status()).isEqualTo(404);
        assertThat(other.words()).isEqualTo(none.words()).isEqualTo(noId.words());
    }

    @Test
    void registersByHand() {
        var answer = register(Map.of());

        assertThat(answer.path()).startsWith("/sarana/");
        assertThat(answer.words()).contains("Sarana sudah terdaftar.", "Dapur Bu Siti", "081200000001");
    }

    @Test
    void showsTheFormAgainWithEveryFaultAndKeepsWhatWasTyped() {
        var answer = register(Map.of("nama_pemilik", " ", "jenis", "TOKO_OBAT", "kabupaten_kota", "32.73"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[data-badak=error-summary] a").eachAttr("href"))
                .containsExactly("#nama_pemilik", "#jenis", "#kabupaten_kota");
        assertThat(answer.page().select("#nama_usaha").val()).isEqualTo("Keripik Bu Siti");
        assertThat(answer.page().select("#jenis option[selected]").val()).isEqualTo("TOKO_OBAT");
    }

    @Test
    void refusesAReferenceTwice() {
        register(Map.of());

        var again = register(Map.of("nama_sarana", "Dapur kedua"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("Nomor ini sudah dipakai");
    }

    @Test
    void letsMentorsRegisterButNotInspectors() {
        assertThat(Visitor.signedIn(port, company.the(Role.MENTOR))
                        .get("/sarana/baru")
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(port, company.the(Role.INSPECTOR))
                        .get("/sarana/baru")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void offersOnlyTheRegionsOfTheOffice() {
        assertThat(coordinator
                        .get("/sarana/baru")
                        .page()
                        .select("#kabupaten_kota option")
                        .eachText())
                .hasSize(3)
                .contains("Kabupaten Serang", "Kota Serang");
    }

    private Visitor.Answer register(Map<String, String> but) {
        var fields = new HashMap<>(FacilitySpecimens.fields("S-1"));
        fields.putAll(but);
        return coordinator.submit("/sarana/baru", "/sarana/baru", fields);
    }
}
