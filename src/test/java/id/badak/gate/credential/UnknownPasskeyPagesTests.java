package id.badak.gate.credential;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class UnknownPasskeyPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void tellThatAPasskeyIsGone() {
        var budi = Visitor.signedIn(port, cast.inNewOffice().the(Role.INSPECTOR));
        var gone = "/akun/kode/kunci/" + Ids.next() + "/lepas";

        shown(budi.submit("/akun/kode/kunci", gone, Map.of("sandi", Cast.PASSWORD)), new UnknownPasskey());
    }
}
