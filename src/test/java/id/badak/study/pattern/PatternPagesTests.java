package id.badak.study.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class PatternPagesTests {
    /// Turns begin at code points 0, 18, 62 and 68.
    private static final String SAID = """
            P: Apa yang berubah?
            I: Saya 😀 tidak takut lagi. Dapur saya bersih.
            P: Lalu?
            I: Saya berani.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private final List<String> codes = new ArrayList<>();
    private Company company;
    private Visitor jaka;
    private Visitor ani;
    private String study;
    private String pattern;

    @BeforeEach
    void aStudyWithTwoResearchers() {
        company = cast.inNewOffice();
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        ani = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Mbak Ani"));
        study = StudyStory.study(jaka);
        pattern = study + "/pola";
    }

    private String desk(int informant, String words) {
        var asked = StudyStory.officer(jaka, study, informant);
        var interview = StudyStory.meet(jaka, asked, "2026-01-0" + informant, "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-09");
        var transcript = StudyStory.write(jaka, interview, words);
        return StudyStory.lock(jaka, transcript);
    }

    private String code(String name) {
        var id = Ids.next().toString();
        codes.add(id);
        jaka.submit(study + "/kode", study + "/kode", Map.of("operasi", id, "nama", name));
        return id;
    }

    private void begin(String desk) {
        for (var coder : List.of(jaka, ani)) {
            coder.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
        }
    }

    private static void mark(Visitor coder, String desk, String code, int first, int beyond) {
        coder.submit(
                desk,
                desk + "/kutipan",
                Map.of(
                        "operasi", Ids.next().toString(),
                        "kode", code,
                        "awal", String.valueOf(first),
                        "akhir", String.valueOf(beyond)));
    }

    private void finish(String desk) {
        for (var coder : List.of(jaka, ani)) {
            coder.submit(desk, desk + "/selesai", Map.of());
        }
    }

    private static List<String> rows(Visitor.Answer page) {
        return page.page().select("tbody tr").stream()
                .map(row -> row.select("th, td").eachText().stream().collect(Collectors.joining("|")))
                .toList();
    }

    private static Visitor.Answer follow(Visitor visitor, Visitor.Answer page, String text) {
        return visitor.get(page.page().select("td a").stream()
                .filter(link -> link.text().equals(text))
                .findFirst()
                .orElseThrow()
                .attr("href"));
    }

    /// Both find fear in the second turn; she in the first also, and he the kitchen in the second.
    private String coded(int informant) {
        var desk = desk(informant, SAID);
        var fear = code("Takut " + informant);
        var kitchen = code("Dapur " + informant);
        begin(desk);
        mark(jaka, desk, fear, 25, 42);
        mark(jaka, desk, kitchen, 43, 61);
        mark(ani, desk, fear, 25, 42);
        mark(ani, desk, fear, 0, 4);
        return desk;
    }

    @Nested
    class Counting {
        @Test
        void countsTurnsAndLeadsToThem() {
            var desk = coded(1);
            finish(desk);

            var page = jaka.get(pattern);
            assertThat(rows(page)).containsExactly("Dapur 1|1|1", "Takut 1|2|2");

            var turns = follow(jaka, page, "2");
            assertThat(turns.words()).contains("2 giliran bicara");
            assertThat(turns.page().select(".badak-passage p:first-child").eachText())
                    .containsExactly("Apa yang berubah?", "Saya 😀 tidak takut lagi. Dapur saya bersih.");
            assertThat(turns.page().select(".badak-passage a").eachAttr("href"))
                    .containsExactly(desk + "#g-1", desk + "#g-2");
            assertThat(jaka.get(desk).page().select("#g-2")).hasSize(1);
        }

        @Test
        void leadsFromAnInformantToTheirTurnsAlone() {
            var code = code("Takut");
            for (int informant = 1; informant < 3; informant++) {
                var desk = desk(informant, SAID);
                begin(desk);
                mark(jaka, desk, code, 0, 4);
            }

            var turns = jaka.get(pattern + "/kutipan?kode=" + code + "&informan=02");

            assertThat(turns.page().select(".badak-passage a").eachText()).containsExactly("Informan 02, giliran 1");
        }

        @Test
        void countsTurnsThatHaveBothCodes() {
            finish(coded(1));

            var page = jaka.get(pattern + "/bersama?tingkat=kode");

            assertThat(rows(page)).containsExactly("A · Dapur 1|1|1", "B · Takut 1|1|2");
            assertThat(jaka.get(page.page().select("td a").get(1).attr("href"))
                            .page()
                            .select(".badak-passage p:first-child")
                            .eachText())
                    .containsExactly("Saya 😀 tidak takut lagi. Dapur saya bersih.");
        }

        @Test
        void countsACategoryForWhatLiesBelowIt() {
            var desk = coded(1);
            finish(desk);
            var above = Ids.next().toString();
            jaka.submit(
                    study + "/kode", study + "/kode", Map.of("operasi", above, "nama", "Rasa aman", "tahap", "AXIAL"));
            for (var code : jaka.get(study + "/kode")
                    .page()
                    .select("form[action$=/ubah]")
                    .eachAttr("action")) {
                if (!code.contains(above)) {
                    jaka.submit(study + "/kode", code, Map.of("apa", "induk", "induk", above, "alasan", "termasuk"));
                }
            }

            assertThat(rows(jaka.get(pattern + "?tingkat=kategori"))).containsExactly("Rasa aman|2|2");
        }

        @Test
        void leavesOutWhatWasDecidedAgainst() {
            var desk = coded(1);
            finish(desk);
            var action = jaka.get(desk + "/beda")
                    .page()
                    .select("section[aria-labelledby=sendiri] form")
                    .attr("action");
            jaka.submit(desk + "/beda", action, Map.of("putusan", "DROPPED", "memo", "Bukan tentang itu"));

            assertThat(rows(jaka.get(pattern))).containsExactly("Dapur 1|1|1", "Takut 1|1|1");
        }

        @Test
        void saysThatThereIsNothingYet() {
            desk(1, SAID);

            for (var page : List.of("", "/bersama", "/kejenuhan")) {
                assertThat(jaka.get(pattern + page).words()).contains("Belum ada yang dapat dihitung");
            }
            assertThat(jaka.get(pattern + "/kesepakatan").words()).contains("Belum ada dua pengode");
            assertThat(jaka.get(pattern + "/kutipan").words()).contains("Tidak ada giliran bicara");
            assertThat(jaka.get(pattern + "/berbeda").words()).contains("Tidak ada giliran bicara");
        }

        @Test
        void drawsWhatEachInterviewAdded() {
            finish(coded(1));
            finish(coded(2));
            desk(3, SAID);

            var page = jaka.get(pattern + "/kejenuhan");

            assertThat(rows(page)).containsExactly("Informan 01|1 Januari 2026|2|2", "Informan 02|2 Januari 2026|2|4");
            assertThat(page.page().select("svg circle")).hasSize(2);
            assertThat(page.words()).contains("1 wawancara lain belum dikode");
        }

        @Test
        void turnsPagesWithoutMoreStatements() {
            var long1 = desk(
                    1,
                    IntStream.range(0, 30)
                            .mapToObj(turn -> "I: Ya " + turn)
                            .collect(Collectors.joining("\nP: Lalu?\n")));
            var code = code("Ya");
            begin(long1);
            mark(jaka, long1, code, 0, 200);
            var one = jaka.get(pattern).statements();
            var list = follow(
                    jaka, jaka.get(pattern), rows(jaka.get(pattern)).getFirst().split("\\|", -1)[1]);
            assertThat(list.page().select(".badak-passage")).hasSize(20);
            var next = list.page().select("a[rel=next]").attr("href");
            assertThat(jaka.get(pattern + "/kutipan" + next).page().select(".badak-passage"))
                    .isNotEmpty();

            for (int informant = 2; informant < 5; informant++) {
                var more = desk(informant, SAID);
                begin(more);
                mark(jaka, more, code, 0, 4);
            }

            assertThat(jaka.get(pattern).statements()).isEqualTo(one);
        }
    }

    @Nested
    class CountingBlind {
        @Test
        void countsOnesOwnAloneAndSaysSo() {
            var desk = coded(1);

            assertThat(rows(jaka.get(pattern))).containsExactly("Dapur 1|1|1", "Takut 1|1|1");
            assertThat(rows(ani.get(pattern))).containsExactly("Takut 1|2|2");
            for (var page : List.of("", "/bersama", "/kejenuhan")) {
                assertThat(ani.get(pattern + page).words())
                        .contains("Pada 1 wawancara, pengodenya belum semua selesai", "hanya kutipan Anda sendiri");
            }
            assertThat(ani.get(pattern + "/kesepakatan").words())
                    .contains("Belum ada dua pengode", "Wawancara itu belum ikut dibandingkan");

            finish(desk);

            assertThat(ani.get(pattern).words()).doesNotContain("hanya kutipan Anda sendiri");
        }
    }

    @Nested
    class Agreeing {
        /// Of four turns both say yes to one and she to one more.
        @Test
        void givesEachCoefficientWithItsUnit() {
            finish(coded(1));

            var page = agreement();

            assertThat(page.words())
                    .contains(
                            "Mas Jaka dan Mbak Ani: 1 naskah",
                            "Satuannya giliran bicara",
                            "Satuannya huruf",
                            "kurang dari lima");
            assertThat(page.page().select("sup")).isNotEmpty();
            assertThat(values(page)).contains("Takut 1|4|1|75,0%|0,500|0,500|0,467|0,529|0,533");
        }

        private Visitor.Answer agreement() {
            return agreement("");
        }

        /// A busy machine shows first how far it is.
        private Visitor.Answer agreement(String query) {
            return await().atMost(Duration.ofMinutes(1))
                    .until(
                            () -> jaka.get(pattern + "/kesepakatan" + query),
                            page -> page.page().select("progress").isEmpty());
        }

        /// A third coded the same transcript, and another with one of the two.
        @Test
        void countsWhatTwoCodedAndNobodyElse() {
            var third = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Bang Udin"));
            var first = coded(1);
            StudyStory.sit(third, first);
            mark(third, first, codes.getFirst(), 68, 72);
            finish(first);
            StudyStory.finish(third, first);
            var second = desk(2, SAID);
            for (var coder : List.of(jaka, third)) {
                StudyStory.sit(coder, second);
                mark(coder, second, codes.getFirst(), 0, 4);
                StudyStory.finish(coder, second);
            }
            var links = agreement().page().select(".govuk-list a");
            var link = links.stream()
                    .filter(one -> one.text().startsWith("Mas Jaka dan Mbak Ani"))
                    .findFirst()
                    .orElseThrow();
            assertThat(link.text()).endsWith(": 1 naskah");

            assertThat(values(agreement(link.attr("href"))))
                    .contains("Takut 1|4|1|75,0%|0,500|0,500|0,467|0,529|0,533");
        }

        private static List<String> values(Visitor.Answer page) {
            var document = page.page();
            document.select("sup, br, .badak-figure__interval").remove();
            return document.select("tbody tr").stream()
                    .map(row -> String.join("|", row.select("th, td").eachText()))
                    .toList();
        }

        @Test
        void givesIntervalsFromFiveTranscriptsOn() {
            var fear = code("Takut");
            for (int informant = 1; informant < 7; informant++) {
                var desk = desk(informant, SAID);
                begin(desk);
                mark(jaka, desk, fear, 25, 42);
                mark(ani, desk, fear, informant % 2 == 0 ? 0 : 25, 42);
                if (informant > 3) {
                    mark(ani, desk, fear, 68, 72);
                }
                finish(desk);
            }

            var page = agreement();

            assertThat(page.words()).contains("2.000 penarikan ulang atas 6 naskah");
            assertThat(page.page().select("td .badak-figure__interval").eachText())
                    .hasSize(7)
                    .allSatisfy(interval -> assertThat(interval).contains(" sampai "));
        }

        @Test
        void leadsToTheTurnsOnWhichTheyDiffer() {
            finish(coded(1));
            var page = agreement();

            var links = page.page().select("td a").eachAttr("href");
            var shown = new ArrayList<String>();
            links.forEach(link ->
                    shown.addAll(jaka.get(link).page().select(".badak-passage").eachText()));

            assertThat(shown)
                    .containsExactly(
                            "Saya 😀 tidak takut lagi. Dapur saya bersih. Informan 01, giliran 2 Diberi oleh Mas Jaka, tidak oleh Mbak Ani.",
                            "Apa yang berubah? Informan 01, giliran 1 Diberi oleh Mbak Ani, tidak oleh Mas Jaka.");
        }
    }

    @Nested
    class Taking {
        @Test
        void writesEachTableAsASpreadsheet() throws IOException {
            finish(coded(1));

            assertThat(sheet("/informan.xlsx")).contains("Kode|01|Semua", "Dapur 1|1.0|1.0", "Takut 1|2.0|2.0");
            assertThat(sheet("/bersama.xlsx?tingkat=kode")).contains("Takut 1|1.0|2.0");
            assertThat(sheet("/kejenuhan.xlsx")).contains("01|2026-01-01|2.0|2.0");
            assertThat(sheet("/kesepakatan.xlsx"))
                    .contains("Mas Jaka dan Mbak Ani")
                    .anySatisfy(row -> assertThat(row).startsWith("Takut 1|Persen sama|giliran bicara|4.0|0.75"))
                    .anySatisfy(row -> assertThat(row)
                            .startsWith("semua kategori|Alfa Krippendorff untuk batas kutipan|huruf|80.0"));
        }

        private List<String> sheet(String path) throws IOException {
            var answer = jaka.fetch(pattern + path, request -> request.GET());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment", ".xlsx");
            var rows = new ArrayList<String>();
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
                for (var row : workbook.getSheetAt(0)) {
                    var cells = new ArrayList<String>();
                    row.forEach((Cell cell) -> cells.add(cell.toString()));
                    rows.add(String.join("|", cells));
                }
            }
            return rows;
        }
    }
}
