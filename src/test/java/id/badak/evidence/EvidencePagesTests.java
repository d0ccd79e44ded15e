package id.badak.evidence;

import static id.badak.cast.Refusals.shown;
import static id.badak.cast.Refusals.told;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Photos;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people and devices are told of a photo that is not kept. Nothing is kept of any, so all use one kitchen.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    private Mentored mentored;
    private Visitor siti;

    @BeforeAll
    void aKitchenWithATask() {
        mentored = mentorings.begun();
        mentored.foundUnmet("13");
        siti = Visitor.signedIn(port, mentored.siti());
    }

    @Test
    void nameThePhotosTheyTake() {
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        shown(fixed(Map.of("foto", page)), new EvidenceProblem.NotAPicture(), "Sudah saya tutup");
    }

    @Test
    void askForAPhotoOfOrdinarySize() {
        var bomb = Photos.of(Color.RED);
        // A PNG's width and height stand at bytes 16 to 23.
        Arrays.fill(bomb, 16, 24, (byte) 0x7F);

        shown(fixed(Map.of("foto", bomb)), new EvidenceProblem.TooManyPixels(), "Sudah saya tutup");
    }

    @Test
    void tellHowLargeAPhotoMayBe() {
        shown(fixed(Map.of("foto", new byte[10_000_001])), new EvidenceProblem.TooLarge(10), "Sudah saya tutup");
    }

    @Test
    void knowNoPhotoThatNobodySent() {
        var nobodys = Ids.next().toString();

        shown(fixed(Map.of("fotoLama", nobodys)), new EvidenceProblem.Unknown(), "Sudah saya tutup");
    }

    @Test
    void tellADeviceTheSame() {
        var andi = Visitor.signedIn(port, mentored.andi());
        var kept = andi.postMultipart(
                "/api/bukti?kasus=" + mentored.mentorCase().id(),
                andi.token("/binaan"),
                Map.of("foto", "bukan foto".getBytes(StandardCharsets.UTF_8)));

        told(kept, new EvidenceProblem.NotAPicture());
    }

    private Visitor.Answer fixed(Map<String, Object> photo) {
        var fields = new HashMap<String, Object>(Map.of("operasi", Ids.next().toString(), "kata", "Sudah saya tutup"));
        fields.putAll(photo);
        return siti.postMultipart("/tugas/" + mentored.open("13").id() + "/perbaikan", siti.token("/akun"), fields);
    }
}
