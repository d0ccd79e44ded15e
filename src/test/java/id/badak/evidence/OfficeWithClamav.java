package id.badak.evidence;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Photos;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What people send, with a real ClamAV asked about it: Debian's clamd. `bin/clamav` installs it and starts this.
@WithBadak
@DirtiesContext
class OfficeWithClamav {
    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private RealClamd clamd;
    private MentoringStory story;
    private Visitor rina;
    private Visitor jaka;
    private String recordings;

    @DynamicPropertySource
    static void asked(DynamicPropertyRegistry settings) {
        settings.add("badak.evidence.clamd", () -> RealClamd.socket(folder).toString());
    }

    @BeforeEach
    void anOffice() throws IOException {
        clamd = RealClamd.start(folder, "12M");
        var company = cast.inNewOffice();
        story = MentoringStory.in(port, company).assigned();
        rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        var informant = StudyStory.officer(jaka, StudyStory.study(jaka), 1);
        var interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        recordings = interview + "/rekaman";
    }

    @AfterEach
    void end() {
        clamd.close();
    }

    @Test
    void takesWhatIsClean() {
        requireAllTaken();
    }

    private void requireAllTaken() {
        assertThat(photo(Photos.of(Color.RED)).status()).isEqualTo(200);
        assertThat(sheet(text("kode\n1\n")).words())
                .contains("nama_usaha")
                .doesNotContain("virus", "diperiksa sekarang");
        assertThat(recording(text("OggS suara")).page().select("audio")).hasSize(1);
    }

    /// Behind a picture, in a cell, in a packed workbook, between sounds; not in Ogg or MP3, which ClamAV passes by.
    @Test
    void refusesWhatItFinds() throws IOException {
        shown(photo(joined(Photos.of(Color.RED), RealClamd.EICAR)), new EvidenceProblem.Infected());
        shown(sheet(joined(text("kode\n"), RealClamd.EICAR)), new EvidenceProblem.Infected());
        shown(sheet(zipped(RealClamd.EICAR)), new EvidenceProblem.Infected());
        shown(recording(joined(text("RIFF....WAVEfmt "), RealClamd.EICAR)), new EvidenceProblem.Infected());

        assertThat(jaka.get(recordings).page().select("audio")).isEmpty();

        assertThat(recording(joined(text("OggS suara "), RealClamd.EICAR)).page().select("audio"))
                .hasSize(1);
    }

    @Test
    void takesNothingWhileItIsStoppedAndAllWhenItIsBack() throws IOException {
        clamd.close();

        shown(photo(Photos.of(Color.RED)), new EvidenceProblem.NotLookedAt());
        shown(sheet(text("kode\n1\n")), new EvidenceProblem.NotLookedAt());
        shown(recording(text("OggS suara")), new EvidenceProblem.NotLookedAt());

        clamd = RealClamd.start(folder, "12M");
        requireAllTaken();
    }

    /// The largest that Badak takes, and a clamd that was told to take less.
    @Test
    void takesTheLargestUnlessClamdIsToldToTakeLess() throws IOException {
        var largest = Arrays.copyOf(text("OggS suara"), 12_000_000);
        assertThat(recording(largest).page().select("audio")).hasSize(1);
        clamd.close();
        clamd = RealClamd.start(folder, "1M");

        shown(recording(largest), new EvidenceProblem.NotLookedAt());
        shown(sheet(Arrays.copyOf(text("kode\n"), 2_000_000)), new EvidenceProblem.NotLookedAt());
    }

    private Visitor.Answer photo(byte[] content) {
        var andi = story.mentor();
        var path = story.casePath();
        var fields = MentoringStory.visitFields(Set.of("12"));
        fields.put("foto-12", content);
        return andi.postMultipart(path + "/kunjungan", andi.token(path + "/kunjungan/baru"), fields);
    }

    private Visitor.Answer sheet(byte[] content) {
        return rina.postMultipart("/sarana/impor", rina.token("/sarana/impor"), Map.of("berkas", content));
    }

    private Visitor.Answer recording(byte[] content) {
        return jaka.postMultipart(recordings, jaka.token(recordings), Map.of("berkas", content));
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        var both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
