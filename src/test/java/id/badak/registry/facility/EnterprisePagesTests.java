package id.badak.registry.facility;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a coordinator puts right at an owner's wish, the register must be able to keep.
@WithBadak
class EnterprisePagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Visitor desk;
    private String page;

    @BeforeEach
    void anOwnerAskedForACorrection() {
        var company = cast.inNewOffice();
        var asked = Ids.next();
        Visitor.signedIn(port, company.owner(company.kitchen("Keripik Bu Siti").enterprise(), "Bu Siti"))
                .submit(
                        "/data-saya",
                        "/data-saya/permintaan",
                        Map.of("operasi", asked.toString(), "jenis", "CORRECTION", "kata", "Nama saya keliru"));
        desk = Visitor.signedIn(port, company.the(Role.COORDINATOR));
        page = "/permintaan-data/" + asked;
    }

    @Test
    void keepsNoNameThatIsTooLong() {
        shown(put("namaPemilik", "S".repeat(201)), new FacilityProblem.NotAName(200), "Sesuai KTP", "S".repeat(201));
    }

    @Test
    void keepsNoTelephoneThatIsNone() {
        shown(put("telepon", "tetangga"), new FacilityProblem.NotAPhone(), "Sesuai KTP", "tetangga");
    }

    private Visitor.Answer put(String field, String typed) {
        return desk.submit(page, page + "/jawaban", Map.of("putusan", "GRANTED", "kata", "Sesuai KTP", field, typed));
    }
}
