package id.badak.gate.ticket;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Where no mail server is set: codes that officers show are the way in.
@WithBadak
class TicketPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private SignIns signIns;

    @Test
    void sendAnOwnerToAnOfficerWhereNoLettersGo() {
        var answer = new Visitor(port).submit("/masuk", "/masuk/surat", Map.of("surel", "siti@contoh.id"));

        shown(answer, new TicketProblem.LettersOff());
    }

    @Test
    void showNoCodeForAClosedAccount() {
        var company = cast.inNewOffice();
        var kitchen = company.kitchen("Keripik Bu Siti");
        var siti = company.owner(kitchen.enterprise(), "Bu Siti");
        siti.username();
        signIns.close(siti.actor().account(), null, "pindah");
        var page = "/sarana/" + kitchen.id() + "/masuk";
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));

        shown(
                rina.submit(
                        page,
                        page + "/kode",
                        Map.of("akun", siti.actor().account().toString())),
                new TicketProblem.ClosedAccount());
    }
}
