package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.StudyStory;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The coding desk in a real browser, by keys alone; and a long transcript beside the same words built naively.
@WithBadak
class StudioWalkTests {
    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private static final String CODER = "33333333-3333-4333-8333-333333333333";
    private static final String TEXT = "55555555-5555-4555-8555-555555555555";
    private static final int WORDS = 20_000;
    private static final int PASSAGES = 500;
    private static final int WORDS_A_TURN = 60;
    private static final int MOST_STEPS = 80;
    private static final List<String> LEXICON = List.of(
            "saya",
            "dapur",
            "petugas",
            "takut",
            "berani",
            "mencatat",
            "pendampingan",
            "bersih",
            "bahan",
            "tepung",
            "pelanggan",
            "modal",
            "kunjungan",
            "😀",
            "sabar",
            "izin",
            "tetangga",
            "rak",
            "tanggal",
            "membereskan");

    /// Counts what the browser calls a long task, from before the page's first byte.
    private static final String OBSERVE = """
            window.badakTasks = [];
            const note = (tasks) => tasks.forEach((task) => window.badakTasks.push(task.duration));
            window.badakWatch = new PerformanceObserver((list) => note(list.getEntries()));
            window.badakWatch.observe({ type: "longtask", buffered: true });
            """;

    /// The same words as one element each, with a listener each, all laid out: what one would write first.
    private static final String NAIVELY = """
            () => new Promise((done) => setTimeout(() => {
              const list = document.querySelector(".badak-turns");
              const turns = [...list.querySelectorAll("[data-badak-words]")].map((turn) => turn.textContent.split(" "));
              const all = document.createElement("div");
              for (const words of turns) {
                const turn = document.createElement("p");
                for (const word of words) {
                  const span = document.createElement("span");
                  span.textContent = word + " ";
                  span.addEventListener("click", () => span.classList.toggle("chosen"));
                  turn.append(span);
                }
                all.append(turn);
              }
              list.replaceWith(all);
              done(all.getBoundingClientRect().height);
            }))
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Visitor jaka;
    private Company company;
    private Member researcher;
    private String study;

    private String desk(String words) {
        company = cast.inNewOffice();
        researcher = company.the(Role.RESEARCHER);
        jaka = Visitor.signedIn(port, researcher);
        study = StudyStory.study(jaka);
        var informant = StudyStory.officer(jaka, study, 5);
        var interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        var transcript = StudyStory.write(jaka, interview, words);
        return StudyStory.lock(jaka, transcript);
    }

    private String code(String name) {
        var id = Ids.next().toString();
        jaka.submit(study + "/kode", study + "/kode", Map.of("operasi", id, "nama", name));
        return id;
    }

    @Test
    void isCodedByKeysAlone() {
        var desk = desk("P: Apa yang berubah?\nI: Saya 😀 tidak takut lagi. Dapur saya bersih.\nP: Ya?\nI: Ya.");
        jaka.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
        code("Berani");
        code("Kebersihan");
        try (var walker = CHROMIUM.desk(port).signIn(researcher)) {
            walker.open(desk);
            var keys = walker.page().keyboard();
            walker.page().locator("#naskah").focus();
            keys.press("PageDown");
            keys.press("PageDown");
            keys.press("ArrowRight");
            keys.press("Shift+ArrowRight");
            keys.press("Shift+ArrowRight");
            walker.sees("tidak takut lagi");
            keys.press("/");
            keys.type("bera");
            keys.press("Enter");
            walker.sees("Kutipan sudah diberi kode.");
            assertThat(walker.page().locator("#g-2 mark").allTextContents()).containsExactly("tidak takut lagi");
            keys.press("ArrowDown");
            walker.sees("Dapur saya bersih.");
            keys.press("/");
            keys.type("bersih");
            keys.press("Enter");
            assertThat(walker.page().locator("#g-2 mark").nth(1).textContent()).isEqualTo("Dapur saya bersih.");
            assertThat(walker.complaints()).isEmpty();
        }
        assertThat(jaka.get(desk).page().select("#g-2 mark").eachText())
                .containsExactly("tidak takut lagi", "Dapur saya bersih.");
    }

    /// What was chosen and typed stays where something is missing, the file too.
    @Test
    void bringsAFileInWithoutChoosingItAgain() throws IOException {
        desk("P: Apa yang berubah?\nI: Saya tidak takut lagi.");
        try (var walker = CHROMIUM.desk(port).signIn(researcher)) {
            walker.open(study + "/proyek/masuk");
            walker.attach("Berkas .qdc atau .qdpx", new FilePayload("lain.qdpx", "application/zip", project()));
            walker.press("Periksa dulu").sees("Teks yang belum ada di kajian: 1");
            walker.choose("Wawancara siapa?", "Informan 05: Petugas");
            walker.page().locator("#pengode").selectOption(CODER);
            walker.press("Masukkan ke kajian").sees("Pilih cara wawancara");
            assertThat(walker.page().locator("#pengode").inputValue()).isEqualTo(CODER);
            walker.fill("Tanggal wawancara", "2026-01-06")
                    .fill("Lama (menit)", "60")
                    .fill("Tanggal informan setuju", "2026-01-06");
            for (var choice : List.of(
                    "Video",
                    "Tertulis",
                    "Tidak ada nama orang di teks ini. Sesudah terkunci tidak ada kata yang dapat disamarkan.",
                    "Saya tidak pernah mendampingi informan ini. Tanpa ini kutipannya tidak ikut.")) {
                walker.field(choice).check();
            }
            walker.press("Masukkan ke kajian").sees("Sudah masuk: 1 kode baru, 1 wawancara baru, dan 1 kutipan baru.");
            assertThat(walker.path()).isEqualTo(study + "/kode");
            assertThat(walker.complaints()).isEmpty();
        }
    }

    private static byte[] project() throws IOException {
        var xml = """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Lain" origin="uji">
                <Users><User guid="%1$s" name="Jaka"/></Users>
                <CodeBook><Codes><Code guid="22222222-2222-4222-8222-222222222222" name="Takut" isCodable="true"/></Codes></CodeBook>
                <Sources><TextSource guid="%2$s" name="Wawancara 3" plainTextPath="internal://%2$s.txt">
                <PlainTextSelection guid="66666666-6666-4666-8666-666666666661" startPosition="0" endPosition="4" creatingUser="%1$s">
                <Coding guid="66666666-6666-4666-8666-666666666662" creatingUser="%1$s"><CodeRef targetGUID="22222222-2222-4222-8222-222222222222"/></Coding>
                </PlainTextSelection></TextSource></Sources>
                </Project>""".formatted(CODER, TEXT);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : Map.of("project.qde", xml, "sources/" + TEXT + ".txt", "I: Dulu takut.\nP: Lalu?\n")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// Each in a browser of their own, at the same time, without a pointer.
    @Test
    void isCodedBlindByTwoAtOnceAndThenDecided() {
        var desk = desk("P: Apa yang berubah?\nI: Saya 😀 tidak takut lagi. Dapur saya bersih.\nP: Ya?\nI: Ya.");
        code("Berani");
        code("Kebersihan");
        var colleague = company.hire(Role.RESEARCHER, "Mbak Ani");
        try (var his = CHROMIUM.desk(port).signIn(researcher);
                var hers = CHROMIUM.desk(port).signIn(colleague)) {
            for (var walker : List.of(his, hers)) {
                walker.open(desk);
                enter(walker, "Saya tidak pernah mendampinginya");
                walker.sees("Beri kode");
            }
            mark(his, 1, "bera");
            mark(hers, 2, "bersih");

            his.open(desk);
            hers.open(desk);
            assertThat(marks(his)).containsExactly("Saya 😀 tidak takut lagi.");
            assertThat(marks(hers)).containsExactly("Dapur saya bersih.");

            enter(his, "Saya selesai dengan naskah ini");
            his.sees("Kutipan pengode lain terlihat sesudah ia selesai juga.");
            assertThat(marks(his)).containsExactly("Saya 😀 tidak takut lagi.");
            hers.open(desk);
            assertThat(marks(hers)).containsExactly("Dapur saya bersih.");

            enter(hers, "Saya selesai dengan naskah ini");
            hers.sees("Semua pengode sudah selesai");
            his.open(desk);
            for (var walker : List.of(his, hers)) {
                assertThat(marks(walker)).containsExactly("Saya 😀 tidak takut lagi.", "Dapur saya bersih.");
            }

            enter(his, "Yang tidak disepakati");
            his.sees("Dikode oleh satu orang saja");
            reach(his, "Pertimbangan");
            his.page().keyboard().type("Memang ia berani");
            enter(his, "Pakai");
            his.sees("Dipakai. Memang ia berani");
            enter(hers, "Yang tidak disepakati");
            hers.sees("Dipakai. Memang ia berani", "Kebersihan · Mbak Ani");
            assertThat(his.complaints()).isEmpty();
            assertThat(hers.complaints()).isEmpty();
        }
    }

    /// Chooses a sentence behind the first turn and gives it the first code that a few letters find.
    private static void mark(Walker walker, int sentence, String letters) {
        var keys = walker.page().keyboard();
        reach(walker, "naskah");
        keys.press("PageDown");
        for (int down = 0; down < sentence; down++) {
            keys.press("ArrowDown");
        }
        keys.press("/");
        keys.type(letters);
        keys.press("Enter");
        walker.sees("Kutipan sudah diberi kode.");
    }

    private static void enter(Walker walker, String name) {
        reach(walker, name);
        walker.page().keyboard().press("Enter");
    }

    /// Goes on by the tabulator until what has the focus is called so, by its words, its label or its id.
    private static void reach(Walker walker, String name) {
        for (int step = 0; step < MOST_STEPS; step++) {
            walker.page().keyboard().press("Tab");
            if ((boolean) walker.page().evaluate("""
                            (name) => {
                              const here = document.activeElement;
                              return [here.textContent.trim(), here.id, here.labels?.[0]?.textContent].includes(name);
                            }
                            """, name)) {
                return;
            }
        }
        throw new AssertionError("no way by the tabulator to " + name);
    }

    private static List<String> marks(Walker walker) {
        return walker.page().locator("#naskah mark").allTextContents();
    }

    @Test
    void blocksTheBrowserFarLessThanAnElementForEachWord() throws SQLException {
        var lots = new Random(5);
        var words = lots.ints(WORDS, 0, LEXICON.size()).mapToObj(LEXICON::get).toList();
        var lines = new StringBuilder();
        for (int from = 0; from < WORDS; from += WORDS_A_TURN) {
            lines.append(from / WORDS_A_TURN % 2 == 0 ? "P: " : "I: ")
                    .append(words.subList(from, Math.min(WORDS, from + WORDS_A_TURN)).stream()
                            .collect(Collectors.joining(" ")))
                    .append(".\n");
        }
        var desk = desk(lines.toString());
        jaka.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
        plant(desk, code("Berani"));
        try (var walker = CHROMIUM.desk(port).signIn(researcher)) {
            var page = walker.page();
            page.addInitScript(OBSERVE);
            walker.open(desk);
            assertThat(page.locator("#naskah mark").count()).isGreaterThanOrEqualTo(PASSAGES);
            double opening = longest(page);
            var keys = page.keyboard();
            page.locator("#naskah").focus();
            for (int turn = 0; turn < 20; turn++) {
                keys.press("PageDown");
                keys.press("Shift+ArrowRight");
                keys.press("ArrowDown");
            }
            keys.press("/");
            keys.type("bera");
            keys.press("Enter");
            walker.sees("Kutipan sudah diberi kode.");
            double working = longest(page);
            page.evaluate(NAIVELY);
            double naive = longest(page);
            System.out.printf(
                    "longest task, ms: opening %.0f, working %.0f, an element for each word %.0f%n",
                    opening, working, naive);
            assertThat(naive).as("the observer sees what is long").isPositive();
            assertThat(opening).isLessThan(naive);
            assertThat(working).isLessThan(naive / 2);
        }
    }

    /// The longest since the last time it was asked; 0 where none was long.
    private static double longest(Page page) {
        return ((Number) page.evaluate("""
                        () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => {
                          window.badakWatch.takeRecords().forEach((task) => window.badakTasks.push(task.duration));
                          done(Math.max(0, ...window.badakTasks.splice(0)));
                        })))
                        """)).doubleValue();
    }

    /// Written as rows: over HTTP five hundred forms would take a minute.
    private static void plant(String desk, String code) throws SQLException {
        var transcript = desk.substring(desk.lastIndexOf('/') + 1);
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO study.coding
                        (office_id, id, transcript_id, code_id, first_point, beyond_point, coder, coded_at)
                    SELECT said.office_id, gen_random_uuid(), said.transcript_id, '%s', n * 200, n * 200 + 150, said.coder,
                           now()
                    FROM study.coder_statement AS said, generate_series(0, %d) AS n
                    WHERE said.transcript_id = '%s'
                    """.formatted(code, PASSAGES - 1, transcript));
        }
    }
}
