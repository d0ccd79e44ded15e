package id.badak.coaching.disclosure;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a mentor is told when a request for the valve is not sent; what the request itself lacks is the valve's to say.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosurePagesTests {
    private static final String GROUND = "Minyak dicampur bahan yang dilarang";

    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    private Visitor andi;
    private String page;

    @BeforeAll
    void aMentoredKitchen() {
        Mentored mentored = mentorings.begun();
        andi = Visitor.signedIn(port, mentored.andi());
        page = "/binaan/" + mentored.mentorCase().id() + "/katup";
    }

    @Test
    void asksForOneOfTheThreeReasons() {
        shown(send(Map.of("alasan", "RASA_INGIN_TAHU")), new DisclosureProblem.NoReason(), GROUND, "Pada wajan kedua");
    }

    @Test
    void takesNothingOfAnotherCase() {
        shown(
                send(Map.of("butir", Ids.next().toString())),
                new DisclosureProblem.NotOfThisCase(),
                GROUND,
                "Pada wajan kedua");
    }

    @Test
    void asksForAWholeForm() {
        shown(send(Map.of("operasi", "")), new DisclosureProblem.NoOperation(), GROUND, "Pada wajan kedua");
    }

    private Visitor.Answer send(Map<String, String> but) {
        var fields = new HashMap<>(Map.of(
                "operasi", Ids.next().toString(),
                "alasan", "IMMINENT_DANGER",
                "dasar", GROUND,
                "keterangan", "Pada wajan kedua",
                "langkah", "kirim"));
        fields.putAll(but);
        return andi.submit(page + "/baru", page, fields);
    }
}
