package id.badak.gate.credential;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithServedBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithServedBadak
class StaffPolicyTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void makesStaffSetUpASecondFactorBeforeAnythingElse() {
        var member = cast.inNewOffice().the(Role.HEAD);
        var head = new Visitor(port);
        var first = head.submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD));
        assertThat(first.path()).isEqualTo("/akun/kode");
        assertThat(first.words()).contains("Kantor meminta faktor kedua");
        assertThat(head.get("/kinerja").path()).isEqualTo("/akun/kode");
        assertThat(head.get("/akun").path()).isEqualTo("/akun/kode");

        head.submit("/akun/kode", "/akun/kode/mulai", Map.of("sandi", Cast.PASSWORD));
        var key = head.get("/akun/kode").page().select("main code").text();
        var code = GateSpecimens.code(GateSpecimens.secret(key));
        head.submit("/akun/kode", "/akun/kode/sahkan", Map.of("kode", code));

        assertThat(head.get("/kinerja").path()).isEqualTo("/kinerja");
        shown(
                head.submit("/akun/kode", "/akun/kode/lepas", Map.of("sandi", Cast.PASSWORD)),
                new CredentialProblem.SecondFactorStays());
        shown(
                head.submit(
                        "/akun/kode/kunci",
                        "/akun/kode/kunci/" + Ids.next() + "/lepas",
                        Map.of("sandi", Cast.PASSWORD)),
                new CredentialProblem.UnknownPasskey());
    }

    @Test
    void asksOwnersForNothingMore() {
        var company = cast.inNewOffice();
        var siti = company.owner(company.kitchen("Dapur Siti").enterprise(), "Bu Siti");
        assertThat(Visitor.signedIn(port, siti).get("/beranda").path()).isEqualTo("/beranda");
    }
}
