package id.badak.registry.account;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class OwnerNamePagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void askForANameThatFits() {
        var company = cast.inNewOffice();
        var page = "/sarana/" + company.kitchen("Dapur Baru").id() + "/masuk";
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));
        var name = "a".repeat(121);

        shown(rina.submit(page, page, Map.of("nama", name)), new NoOwnerName(), name);
        shown(rina.submit(page, page, Map.of("nama", " ")), new NoOwnerName());
    }
}
