package id.badak.registry.grading;

import static id.badak.cast.Refusals.told;

import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.sync.Bodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class AnswersPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    @Test
    void tellADeviceThatTheInstrumentHasNoSuchClause() {
        var mentored = mentorings.begun();
        var andi = Visitor.signedIn(port, mentored.andi());
        var report = mentored.draft().seeing("99", Answer.Verdict.MET).report();
        var operation = "{\"operations\":[{\"id\":\"%s\",\"kind\":\"visit.record\",\"body\":%s}]}"
                .formatted(Ids.next(), Bodies.write(report));

        told(andi.postJson("/api/operasi", andi.token("/binaan"), operation), new GradingProblem.UnknownClause("99"));
    }
}
