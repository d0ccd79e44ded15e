package id.badak.notice;

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
class UnsentPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void tellThatANoticeNeedsNoSecondTry() {
        var rina = Visitor.signedIn(port, cast.inNewOffice().the(Role.COORDINATOR));

        shown(rina.submit("/kabar", "/kabar/" + Ids.next() + "/ulang", Map.of()), new NothingToTryAgain());
    }
}
