package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import id.badak.cast.Cast;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An informant with a cheap phone and a link on paper; a researcher who gave it to them. Pictures of each screen are
/// left in `target/screens`.
@WithBadak
class ReplyWalkTests {
    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private static final String SUMMARY =
            "Sejak didampingi, Anda lebih berani menunjukkan dapur. Yang paling membantu: petugas datang lagi.";

    private static final String SAID = """
            P: Apa yang berubah sejak ada pendampingan?
            I: Dulu saya takut kalau ada petugas. Sekarang saya buka pintu saja.
            P: Apa yang paling membantu?
            I: Petugasnya datang lagi. Saya jadi berani bertanya.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Member researcher;
    private Visitor jaka;
    private String study;
    private String interview;
    private String transcript;

    @BeforeEach
    void aLockedTranscript() {
        researcher = cast.inNewOffice().the(Role.RESEARCHER);
        jaka = Visitor.signedIn(port, researcher);
        study = StudyStory.study(jaka);
        var informant = StudyStory.officer(jaka, study, 5);
        interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        transcript = StudyStory.write(jaka, interview, SAID);
        StudyStory.lock(jaka, transcript);
    }

    private static void picture(Walker walker, String name) {
        assertThat(walker.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing of %s is beyond the edge", name)
                .isEqualTo(true);
        walker.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", name + ".png")));
    }

    /// Not where no script runs: axe is one.
    private static void inspected(Walker walker, String name) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(walker.page())
                        .options(options)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(name)
                .extracting(Rule::getId)
                .isEmpty();
        picture(walker, name);
    }

    @Test
    void isAskedByALinkAndAnswers() {
        try (var office = CHROMIUM.desk(port).signIn(researcher);
                var siti = CHROMIUM.phone(port)) {
            office.open(study + "/konfirmasi");
            inspected(office, "konfirmasi-kosong");
            office.press("Siapkan");
            office.fill("Ringkasan", SUMMARY);
            office.field("Sekarang saya buka pintu saja.").check();
            office.field("Petugasnya datang lagi.").check();
            inspected(office, "konfirmasi-siapkan");
            office.press("Simpan dan lihat").sees("Konfirmasi sudah disiapkan", "Sekarang saya buka pintu saja.");
            inspected(office, "konfirmasi-siap");
            office.press("Buat tautan").sees("hanya terlihat sekali");
            inspected(office, "konfirmasi-tautan");
            var link = office.page().locator("code").textContent();

            siti.page().navigate(link);
            inspected(siti, "jawab-1-buka");
            siti.press("Buka").sees(SUMMARY, "Sekarang saya buka pintu saja.");
            inspected(siti, "jawab-2-tanya");
            siti.page().getByLabel("Seharusnya (boleh kosong)").last().fill("Selalu.");
            siti.press("English").sees("Your answer", SUMMARY);
            assertThat(siti.page().locator("textarea").nth(1).inputValue()).isEqualTo("Selalu.");
            assertThat(siti.page().url()).endsWith("/konfirmasi/bahasa");
            inspected(siti, "jawab-2-tanya-en");
            siti.press("Bahasa Indonesia").sees("Jawaban Anda");
            siti.press("Kirim jawaban").sees("Pilih satu jawaban");
            siti.page().getByLabel("Seharusnya (boleh kosong)").last().fill("Petugasnya selalu datang lagi.");
            siti.page().getByLabel("Cabut").check();
            siti.press("Kirim jawaban").sees("Cabut wawancara Anda?");
            inspected(siti, "jawab-3-cabut");
            siti.press("Tidak, kembali").sees(SUMMARY);
            assertThat(siti.page()
                            .getByLabel("Seharusnya (boleh kosong)")
                            .last()
                            .inputValue())
                    .isEqualTo("Petugasnya selalu datang lagi.");
            siti.page().getByLabel("Kurang tepat").check();
            siti.press("Kirim jawaban").sees("Terima kasih", "Petugasnya selalu datang lagi.");
            inspected(siti, "jawab-4-terima-kasih");

            office.open(study + "/konfirmasi");
            inspected(office, "konfirmasi-daftar");
            office.follow("Informan 05").sees("Petugasnya datang lagi.", "Petugasnya selalu datang lagi.");
            inspected(office, "konfirmasi-jawaban");
            office.page().setViewportSize(360, 740);
            inspected(office, "konfirmasi-jawaban-sempit");
            office.open(study + "/konfirmasi");
            inspected(office, "konfirmasi-daftar-sempit");
            office.open(interview + "/rekaman");
            inspected(office, "rekaman-sempit");
            office.page().setViewportSize(1280, 800);
            office.press("English");
            office.open(study + "/konfirmasi");
            inspected(office, "konfirmasi-daftar-en");

            assertThat(siti.complaints()).isEmpty();
            assertThat(office.complaints()).isEmpty();
        }
    }

    @Test
    void answersWithoutAnyScript() {
        var check = jaka.submit(
                        study + "/konfirmasi/baru?naskah=" + transcript.replaceAll(".*/", ""),
                        study + "/konfirmasi",
                        Map.of(
                                "operasi",
                                Ids.next().toString(),
                                "naskah",
                                transcript.replaceAll(".*/", ""),
                                "ringkasan",
                                SUMMARY,
                                "kalimat",
                                "2"))
                .path();
        var link = jaka.submit(check, check + "/tautan", Map.of())
                .page()
                .select("code")
                .text();
        try (var siti = CHROMIUM.phoneWithoutScript(port)) {
            siti.open("/konfirmasi");
            siti.press("English");
            siti.page().navigate(link);
            siti.fill("The link you were given", link).press("Open").sees(SUMMARY);
            picture(siti, "jawab-2-tanya-en");
            siti.page().getByLabel("Withdraw").check();
            siti.press("Send the answer").press("Yes, withdraw and delete").sees("Your interview is withdrawn");
            picture(siti, "jawab-5-dicabut-en");
        }
    }

    /// The browser's own player, held to the content policy.
    @Test
    void playsARecordingInTheBrowser() {
        jaka.postMultipart(interview + "/rekaman", jaka.token(interview + "/rekaman"), Map.of("berkas", wave()));
        try (var office = CHROMIUM.desk(port).signIn(researcher)) {
            office.open(interview + "/rekaman");
            inspected(office, "rekaman");
            var seconds = office.page().evaluate("""
                    () => new Promise((done) => {
                      const sound = document.querySelector("audio");
                      sound.addEventListener("loadedmetadata", () => done(Math.round(sound.duration)));
                      sound.addEventListener("error", () => done(-1));
                      sound.load();
                      sound.preload = "metadata";
                    })
                    """);

            assertThat(seconds).isEqualTo(2);
            assertThat(office.complaints()).isEmpty();
        }
    }

    /// Two seconds of silence, 8,000 samples of one byte a second.
    private static byte[] wave() {
        int samples = 16_000;
        var wave = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
        wave.putShort((short) 1).putShort((short) 8);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        while (wave.hasRemaining()) {
            wave.put((byte) 0x80);
        }
        return wave.array();
    }
}
