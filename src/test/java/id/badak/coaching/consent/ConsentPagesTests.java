package id.badak.coaching.consent;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class ConsentPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Company company;
    private Facility kitchen;
    private Visitor siti;

    @BeforeEach
    void anOwner() {
        company = cast.inNewOffice();
        kitchen = company.kitchen("Keripik Bu Siti");
        siti = Visitor.signedIn(port, company.owner(kitchen.enterprise(), "Bu Siti"));
    }

    /// The page that says so holds the text that is in force, ready to be agreed to.
    @Test
    void showTheNewTextWhenAnotherWasRead() {
        shown(agree("consent-1999-1"), new ConsentProblem.AnotherText(), "consent-2026-2");
        shown(siti.submit("/persetujuan", "/persetujuan", Map.of()), new ConsentProblem.AnotherText());
    }

    @Test
    void tellThatConsentStandsAlready() {
        agree("consent-2026-2");

        shown(agree("consent-2026-2"), new ConsentProblem.AlreadyGiven());
    }

    @Test
    void tellThatThereIsNothingToTakeBack() {
        shown(siti.submit("/persetujuan", "/persetujuan/penarikan", Map.of()), new ConsentProblem.NothingToWithdraw());
    }

    @Test
    void sendTheCoordinatorToTheOwnerWhileThereIsNoConsent() {
        var page = "/penugasan/" + kitchen.id();
        var andi = company.the(Role.MENTOR).actor().account().toString();
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));

        shown(
                rina.submit(page, page, Map.of("pendamping", andi, "alasan", "paling dekat")),
                new ConsentProblem.NotGiven(),
                andi,
                "paling dekat");
    }

    private Visitor.Answer agree(String version) {
        return siti.submit("/persetujuan", "/persetujuan", Map.of("versi", version));
    }
}
