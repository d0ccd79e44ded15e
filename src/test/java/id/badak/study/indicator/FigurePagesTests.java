package id.badak.study.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.official.inspection.FacilityStatus;
import id.badak.official.inspection.InspectionId;
import id.badak.official.inspection.InspectionReport;
import id.badak.official.inspection.Inspections;
import id.badak.official.inspection.Mark;
import id.badak.registry.facility.Facility;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class FigurePagesTests {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Standards standards;

    @Test
    void saysHowManyOfHowMany() {
        var company = cast.inNewOffice();
        var one = company.drugShop("Toko Satu");
        inspect(company, one, FIRST, false);
        inspect(company, company.drugShop("Toko Dua"), FIRST, true);
        inspect(company, one, LAST, true);

        var words =
                Visitor.signedIn(port, company.the(Role.HEAD)).get("/kinerja").words();

        assertThat(words)
                .contains("per pemeriksaan", "1 dari 2", "1 dari 1", "penyebut yang berbeda")
                .contains("Hanya 1 sarana yang disimpulkan di kedua tahun")
                .contains("Bunyi resmi indikator dalam Laporan Kinerja belum ditemukan");
    }

    @Test
    void countsAFacilityOnceAYearByItsLastConclusion() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Berulang");
        inspect(company, shop, FIRST, false);
        inspect(company, shop, FIRST.plusMonths(2), true);
        var visitor = Visitor.signedIn(port, company.the(Role.RESEARCHER));

        assertThat(visitor.get("/kinerja").words()).contains("1 dari 2");
        assertThat(visitor.get("/kinerja?satuan=sarana").words())
                .contains("per sarana", "1 dari 1")
                .doesNotContain("1 dari 2");
    }

    @Test
    void countsClosedFacilitiesBeside() {
        var company = cast.inNewOffice();
        inspect(company, company.drugShop("Toko Buka"), FIRST, true);
        record(company, company.drugShop("Toko Tutup"), FacilityStatus.CLOSED, FIRST, Map.of());
        var visitor = Visitor.signedIn(port, company.the(Role.HEAD));

        var cells = visitor.get("/kinerja").page().select("tbody tr").first().select("td");

        assertThat(cells.eachText()).containsSubsequence("1 dari 1", "1", "0");
    }

    @Test
    void givesFilesWithTheDefinitionAndTheDenominators() {
        var company = cast.inNewOffice();
        inspect(company, company.drugShop("Toko Berkas"), FIRST, true);
        var visitor = Visitor.signedIn(port, company.the(Role.HEAD));

        var csv = visitor.get("/kinerja.csv?satuan=sarana").response().body();

        assertThat(csv).contains("Definisi", "MK + TMK (penyebut)", "per sarana", "2024,Pelayanan,semua jenis");
        assertThat(visitor.get("/kinerja.xlsx").status()).isEqualTo(200);
    }

    @Test
    void takesAsManyStatementsForOneRowAsForMany() {
        var company = cast.inNewOffice();
        inspect(company, company.drugShop("Toko Awal"), FIRST, true);
        var visitor = Visitor.signedIn(port, company.the(Role.HEAD));
        var one = visitor.get("/kinerja").statements();
        for (var year = 2020; year < 2024; year++) {
            inspect(company, company.drugShop("Toko " + year), FIRST.withYear(year), false);
        }

        assertThat(visitor.get("/kinerja").statements()).isEqualTo(one);
    }

    @Test
    void showsAnOfficeItsOwnFiguresOnly() {
        var neighbour = cast.inNewOffice();
        inspect(neighbour, neighbour.drugShop("Toko Tetangga"), FIRST, true);

        var words = Visitor.signedIn(port, cast.inNewOffice().the(Role.HEAD))
                .get("/kinerja")
                .words();

        assertThat(words).contains("Belum ada pemeriksaan yang dapat dihitung");
    }

    @Test
    void hidesSmallOfficesFromTheNationalTable() {
        var small = cast.inNewOffice();
        inspect(small, small.drugShop("Toko Kecil"), FIRST, true);
        var large = cast.inNewOffice();
        for (var number = 0; number < 5; number++) {
            inspect(large, large.drugShop("Toko " + number), FIRST, number > 0);
        }
        var national = cast.inNewOffice().hire(Role.NATIONAL, "Pak Nasional");

        var page = Visitor.signedIn(port, national).get("/nasional").page();

        assertThat(page.select("tr:contains(Balai Uji " + small.tail() + ")").text())
                .contains("disembunyikan");
        assertThat(page.select("tr:contains(Balai Uji " + large.tail() + ")").text())
                .contains("80,0 % (4 dari 5)");
    }

    @Test
    void isClosedToInspectorsMentorsAndOtherOffices() {
        var company = cast.inNewOffice();

        for (var role : new Role[] {Role.INSPECTOR, Role.MENTOR, Role.COORDINATOR}) {
            var visitor = Visitor.signedIn(port, company.the(role));
            assertThat(visitor.get("/kinerja").status()).isEqualTo(403);
            assertThat(visitor.get("/kinerja.csv").status()).isEqualTo(403);
            assertThat(visitor.get("/nasional").status()).isEqualTo(403);
        }
    }

    private void inspect(Company company, Facility shop, LocalDate on, boolean meets) {
        var answers = new HashMap<String, InspectionReport.Given>();
        for (var clause : standards.get(new EditionId("toko-obat-sipt-2016")).clauses()) {
            answers.put(clause.number(), new InspectionReport.Given(Mark.MET, null, "", null));
        }
        if (!meets) {
            answers.put("5a", new InspectionReport.Given(Mark.UNMET, null, "Tidak ada catatan", null));
        }
        record(company, shop, FacilityStatus.ACTIVE, on, answers);
    }

    private void record(
            Company company,
            Facility shop,
            FacilityStatus status,
            LocalDate on,
            Map<String, InspectionReport.Given> answers) {
        company.the(Role.INSPECTOR)
                .act(() -> inspections.record(
                        new InspectionId(Ids.next()),
                        new InspectionReport(
                                shop.id().value(), "toko-obat-sipt-2016", on, "RUTIN", status, "", answers)));
    }
}
