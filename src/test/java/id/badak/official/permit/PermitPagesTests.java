package id.badak.official.permit;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.Chain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class PermitPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Company company;
    private Facility kitchen;
    private Visitor inspector;

    @BeforeEach
    void anOffice() {
        company = cast.inNewOffice();
        kitchen = company.facility("Dapur Izin", Chain.PRODUCTION, "PANGAN_IRT");
        inspector = Visitor.signedIn(port, company.the(Role.INSPECTOR));
    }

    private Map<String, String> fields(String number) {
        return new HashMap<>(Map.of(
                "operasi",
                Ids.next().toString(),
                "sarana",
                kitchen.id().toString(),
                "jenis",
                "SPP_IRT",
                "nomor",
                number,
                "produk",
                "Keripik pisang",
                "terbit",
                "2024-05-06",
                "sampai",
                "2029-05-06"));
    }

    private Visitor.Answer record(Map<String, String> fields) {
        return inspector.submit("/izin/baru?sarana=" + kitchen.id(), "/izin", fields);
    }

    private Visitor.Answer recordWith(String field, String value) {
        var fields = fields("P-IRT 9");
        fields.put(field, value);
        return record(fields);
    }

    private Visitor.Answer end(String path, String ground, String on, String reason) {
        return inspector.submit(path, path + "/akhir", Map.of("dasar", ground, "tanggal", on, "alasan", reason));
    }

    private List<String> extracts() {
        return Catalogue.list("""
                SELECT permit.kind || ' ' || permit.issued_on || coalesce(' salah ' || mistake.office_id, '')
                FROM official.permit_extract AS permit
                LEFT JOIN official.permit_mistake_extract AS mistake USING (office_id, permit_key)
                WHERE office_id = '%s'
                """.formatted(company.office()));
    }

    @Test
    void copiesAPermitOnceHoweverOftenItIsSent() {
        var fields = fields("P-IRT 2063604012345-29");

        var first = record(fields);
        var second = record(fields);

        assertThat(first.words())
                .contains("P-IRT 2063604012345-29", "Berlaku", "PerBPOM 4/2024", "Keripik pisang", "Dapur Izin");
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(extracts()).containsExactly("SPP_IRT 2024-05-06");
        assertThat(Visitor.signedIn(port, company.the(Role.HEAD)).get("/izin").words())
                .contains("P-IRT 2063604012345-29", "Dapur Izin");
    }

    @Test
    void findsByNumberProductAndFacility() {
        record(fields("P-IRT 77"));

        for (var search : List.of("irt 77", "PISANG", "dapur")) {
            assertThat(inspector.get("/izin?cari=" + search.replace(" ", "+")).words())
                    .as(search)
                    .contains("P-IRT 77");
        }
        assertThat(inspector.get("/izin?cari=lain").words()).doesNotContain("P-IRT 77");
    }

    @Test
    void takesANumberOnceUntilItWasAMistake() {
        var path = record(fields("P-IRT 5")).path();
        shown(record(fields("P-IRT 5")), new PermitProblem.RecordedAlready("P-IRT 5"), "P-IRT 5", "Keripik pisang");

        var wrong = end(path, "MISTAKEN", "2024-06-01", "Nomor sarana lain");

        assertThat(wrong.words()).contains("Salah catat", "Nomor sarana lain");
        assertThat(record(fields("P-IRT 5")).path()).isNotEqualTo(path).startsWith("/izin/");
        assertThat(extracts())
                .containsExactlyInAnyOrder("SPP_IRT 2024-05-06", "SPP_IRT 2024-05-06 salah " + company.office());
    }

    @Test
    void keepsAPermitThatWasRevoked() {
        var path = record(fields("P-IRT 6")).path();

        assertThat(end(path, "REVOKED", "2025-01-02", "Lokasi pindah").words()).contains("Dicabut", "Lokasi pindah");

        shown(end(path, "REVOKED", "2025-01-02", "Lagi"), new PermitProblem.EndedAlready());
        shown(record(fields("P-IRT 6")), new PermitProblem.RecordedAlready("P-IRT 6"), "P-IRT 6");
        assertThat(extracts()).containsExactly("SPP_IRT 2024-05-06");
    }

    @Test
    void tellsWhatDoesNotFitAndKeepsTheRest() {
        shown(recordWith("terbit", "2999-01-01"), new PermitProblem.DateOutOfRange("1980"), "Keripik pisang");
        shown(recordWith("terbit", "1979-12-31"), new PermitProblem.DateOutOfRange("1980"), "Keripik pisang");
        shown(recordWith("sampai", "2024-05-06"), new PermitProblem.EndsBeforeItBegins(), "P-IRT 9");
        shown(recordWith("produk", ""), new PermitProblem.ProductMissing(), "P-IRT 9");
        shown(recordWith("jenis", "IP_CPPOB"), new PermitProblem.ProductTooMany(), "Keripik pisang");
        for (var wrong : List.of("jenis", "nomor", "terbit", "operasi")) {
            var answer = recordWith(wrong, "");
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.page().select("#sampai").val()).isEqualTo("2029-05-06");
        }
        assertThat(recordWith("sampai", "besok").words()).contains("Tulis tanggal");
        assertThat(recordWith("nomor", "9".repeat(61)).words()).contains("paling panjang 60 huruf");
        assertThat(recordWith("produk", "a".repeat(121)).words()).contains("paling panjang 120 huruf");
        assertThat(extracts()).isEmpty();
    }

    @Test
    void asksWhatHappenedSinceWhenAndWhy() {
        var path = record(fields("P-IRT 7")).path();

        shown(end(path, "REVOKED", "2999-01-01", "x"), new PermitProblem.EndOutOfRange("2024-05-06"), "x");
        shown(end(path, "REVOKED", "2024-05-05", "x"), new PermitProblem.EndOutOfRange("2024-05-06"), "x");
        shown(end(path, "REVOKED", "2025-01-02", " "), new PermitProblem.SayWhy());
        assertThat(end(path, "", "", "x").words()).contains("Pilih apa yang terjadi", "Tulis tanggal");
        shown(inspector.get("/izin/" + Ids.next()), new PermitProblem.Unknown());
    }

    @Test
    void takesAsManyStatementsForOneAsForMany() {
        record(fields("P-IRT 100"));
        int one = inspector.get("/izin").statements();
        for (int number = 101; number < 106; number++) {
            record(fields("P-IRT " + number));
        }

        assertThat(inspector.get("/izin").statements()).isEqualTo(one);
    }

    @Test
    void saysThatThereIsNoneYet() {
        assertThat(inspector.get("/izin").words()).contains("Belum ada izin yang dicatat", "Sarana");
    }
}
