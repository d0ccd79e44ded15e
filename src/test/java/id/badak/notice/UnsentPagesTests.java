package id.badak.notice;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.Map;
import java.util.UUID;
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

    /// Whom coaching writes to tells who is mentored; what owners are told of the valve a head must see arrive.
    @Test
    void showAHeadOnlyWhatOwnersAreToldOfTheValve() throws Exception {
        var company = cast.inNewOffice();
        var siti = company.owner(company.kitchen("Dapur Siti").enterprise(), "Bu Siti");
        var wati = company.owner(company.kitchen("Dapur Wati").enterprise(), "Bu Wati");
        var toSiti = unsent(siti, "news.data-answer");
        unsent(wati, Doorbell.OPENED);
        var head = Visitor.signedIn(port, company.the(Role.HEAD));
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));

        assertThat(head.get("/kabar").words()).contains("Bu Wati").doesNotContain("Bu Siti");
        shown(head.submit("/kabar", "/kabar/" + toSiti + "/ulang", Map.of()), new NothingToTryAgain());
        assertThat(rina.get("/kabar").words()).contains("Bu Siti", "Bu Wati");
        assertThat(rina.submit("/kabar", "/kabar/" + toSiti + "/ulang", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private static UUID unsent(Cast.Member member, String kind) throws Exception {
        var id = Ids.next();
        try (var connection = TestDatabase.address().connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO gate.notice (office_id, id, account_id, kind, subject_id, language, written_at,
                                                 until_at, next_at, tries, given_up_at, fault)
                        VALUES (?, ?, ?, ?, ?, 'id', now(), now() + interval '7 days', now(), 9, now(), 'unreachable')
                        """)) {
            insert.setObject(1, member.actor().office().value());
            insert.setObject(2, id);
            insert.setObject(3, member.actor().account().value());
            insert.setString(4, kind);
            insert.setObject(5, id);
            insert.executeUpdate();
        }
        return id;
    }
}
