package id.badak.kernel;

import static id.badak.cast.Refusals.told;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class ActorPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    /// The address of devices is a mentor's too; an inspection is not, and the door says so.
    @Test
    void tellAPersonThatAnActIsNotTheirs() {
        Mentored mentored = mentorings.begun();
        var andi = Visitor.signedIn(port, mentored.andi());
        var operation = """
                {"operations":[{"id":"%s","kind":"inspection.record","body":{"facility":"%s",\
                "edition":"cppb-irt-2012","inspectedOn":"2026-01-05","purpose":"RUTIN","status":"CLOSED",\
                "note":"","answers":{}}}]}""".formatted(Ids.next(), mentored.kitchen().id());

        told(andi.postJson("/api/operasi", andi.token("/binaan"), operation), new Actor.NotYours());
    }
}
