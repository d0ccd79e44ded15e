package id.badak.coaching.entrance;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class EntrancePagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    private Mentored mentored;
    private String page;

    @BeforeEach
    void aMentoredKitchen() {
        mentored = mentorings.begun();
        page = "/sarana/" + mentored.kitchen().id() + "/masuk";
    }

    @Test
    void sendAnotherMentorToTheOwnersOwn() {
        var sari = Visitor.signedIn(port, mentored.company().hire(Role.MENTOR, "Bu Sari"));

        shown(sari.get(page), new EntranceProblem.NotServed());
    }

    @Test
    void showNoCodeForSomebodyWhoIsNoOwnerHere() {
        var andi = Visitor.signedIn(port, mentored.andi());

        shown(
                andi.submit(page, page + "/kode", Map.of("akun", Ids.next().toString())),
                new EntranceProblem.UnknownOwner());
    }
}
