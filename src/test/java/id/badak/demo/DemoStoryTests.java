package id.badak.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Catalogue;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// The whole story, told once beside the other tests' offices, and looked at as its people would.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStoryTests {
    @LocalServerPort
    private int port;

    @Autowired
    private DemoStory story;

    @Autowired
    private Companies companies;

    @BeforeAll
    void tell() {
        story.tell(_ -> {});
    }

    @Test
    void hasThePapersShape() {
        var words = signedIn(DemoSignIns.HEAD).get("/kinerja").words();

        InspectionYears.listTallies().stream()
                .filter(tally -> tally.office().equals(Companies.SERANG))
                .forEach(tally -> assertThat(words).contains("%d dari %d".formatted(tally.meets(), tally.graded())));
        assertThat(words).contains("11 dari 21", "21 dari 32", "14 dari 20", "17 dari 23");
    }

    @Test
    void hasAFrozenDatasetThatSaysItIsMadeUp() {
        assertThat(signedIn(DemoSignIns.RESEARCHER).get("/penelitian").words())
                .contains("Contoh: produksi (data buatan)", "di antaranya didampingi");
        assertThat(signedIn(DemoSignIns.RESEARCHER).get("/penelitian/rencana").words())
                .contains("(data buatan)", "Edisi 1. Dikunci");
    }

    @Test
    void hasAQualitativeStudyThatSaysItIsMadeUp() {
        var researcher = signedIn(DemoSignIns.RESEARCHER);
        var study = researcher.get("/penelitian/kajian").page().select(".badak-queue__name");

        assertThat(study.text()).contains("data buatan");
        assertThat(researcher.get(study.attr("href")).words())
                .contains(
                        "11 dari 15 informan memenuhi syarat",
                        "3 informan berhenti didampingi",
                        "kasus negatif",
                        "Informan 05");
    }

    @Test
    void hasMemberChecksWithEveryAnswerAndOneThatWaits() {
        var researcher = signedIn(DemoSignIns.RESEARCHER);
        var checks = study(researcher) + "/konfirmasi";

        assertThat(researcher.get(checks).words())
                .contains("12 dikirim, 11 dijawab, 1 belum", "Benar 8, kurang tepat 2, cabut 1");
        assertThat(pages(researcher, checks, "/konfirmasi/"))
                .anySatisfy(words -> assertThat(words).contains("Leres. Dibacakeun ku anak."))
                .anySatisfy(words -> assertThat(words)
                        .contains(
                                "Orang yang tidak mau, tidak jadi mau karena kita.",
                                "Orang yang tidak mau, jarang jadi mau karena kita.",
                                "Tolong jangan terbaca begitu."))
                .anySatisfy(words -> assertThat(words).contains("Menunggu jawaban."))
                .anySatisfy(words -> assertThat(words).contains("mencabut wawancaranya lewat tautan"));
    }

    /// Both researchers coded it, a theme and a claim quoted it, and a report was made of it.
    @Test
    void holdsNoWordOfTheInterviewThatWasTakenBack() {
        var researcher = signedIn(DemoSignIns.RESEARCHER);
        var study = study(researcher);

        for (var page : List.of(
                "", "/tema", "/klaim", "/dokumen", "/konfirmasi", "/kode", "/pola", "/pola/bersama", "/laporan")) {
            assertThat(researcher.get(study + page).words())
                    .as(page)
                    .isNotEmpty()
                    .doesNotContainIgnoringCase("jembatan gantung")
                    .doesNotContain("Udin");
        }
        assertThat(pages(researcher, study + "/konfirmasi", "/konfirmasi/"))
                .noneSatisfy(words -> assertThat(words).containsIgnoringCase("palet"));
        assertThat(Catalogue.list("SELECT words FROM study.transcript_turn WHERE words LIKE '%jembatan gantung%'"))
                .isEmpty();
        assertThat(researcher.get(study + "/tema").words()).contains("beli termometer, tiga buah");
        assertThat(researcher.get(study + "/klaim").words()).contains("setelah sebuah wawancara ditarik");
    }

    @Test
    void hasAReportOfBeforeWithoutContentsAndOneOfSince() {
        var researcher = signedIn(DemoSignIns.RESEARCHER);
        var all = reports(researcher, study(researcher));

        assertThat(researcher.get(all.getLast()).words())
                .contains("menarik wawancaranya", "Isi berkas laporan ini sudah dihapus");
        assertThat(researcher.get(all.getLast() + "/results.json").status()).isEqualTo(404);
        var results = JsonMapper.shared()
                .readTree(researcher
                        .get(all.getFirst() + "/results.json")
                        .response()
                        .body());
        assertThat(results.at("/study/synthetic").asBoolean()).isTrue();
        assertThat(results.at("/themes").size()).isEqualTo(4);
        assertThat(results.at("/claims").size()).isGreaterThanOrEqualTo(2);
        assertThat(results.toString())
                .contains("Bu Tina", "Pak Hasan")
                .doesNotContain("jembatan gantung")
                .doesNotContain("Udin");
        var report = researcher.get(all.getFirst() + "/report.html").words();
        assertThat(report)
                .contains("Wawancara 11 dicabut informannya", "Leres. Dibacakeun ku anak.", "Cabut, ")
                .contains("angka dari data beku yang dihitung Badak", "Wawancara yang dicabut: 1.")
                .doesNotContain("palet dari kayu");
    }

    private static String study(Visitor researcher) {
        return researcher
                .get("/penelitian/kajian")
                .page()
                .select(".badak-queue__name")
                .attr("href");
    }

    /// The latest first.
    private static List<String> reports(Visitor researcher, String study) {
        return links(researcher, study + "/laporan", "/laporan/");
    }

    private static List<String> links(Visitor researcher, String list, String below) {
        return researcher.get(list).page().select("main a[href*=" + below + "]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    private static List<String> pages(Visitor researcher, String list, String below) {
        return links(researcher, list, below).stream()
                .map(link -> researcher.get(link).words())
                .toList();
    }

    @Test
    void isToldOnce() {
        var offices = companies.list();
        var said = new ArrayList<String>();

        story.tellIfNew(said::add);

        assertThat(said).isEmpty();
        assertThat(companies.list()).isEqualTo(offices);
    }

    @Test
    void leavesBuSitiTwoThingsBeforeTheNextLevel() {
        var siti = signedIn(DemoSignIns.OWNER);

        var home = siti.get("/beranda").words();

        assertThat(home).contains("Tinggal 2 hal wajib menuju Level II");
        assertThat(home).contains("WC 1 perlu", "Sudah beres: 2");
    }

    @Test
    void givesPakAndiEveryReasonToGoSomewhere() {
        var words = signedIn(DemoSignIns.MENTOR).get("/binaan").words();

        assertThat(words)
                .contains("20 binaan", "4 menunggu Anda", "2 belum dikunjungi", "4 lewat tanggal")
                .contains("5 lama tanpa kunjungan", "5 berjalan");
    }

    @Test
    void hasOneOpeningOfTheValveAndOneRequestThatWaits() {
        assertThat(signedIn(DemoSignIns.HEAD).get("/katup").page().select("a[href^=/katup/]"))
                .hasSize(2);
        assertThat(signedIn(DemoSignIns.INSPECTOR).get("/katup").page().select("a[href^=/katup/]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void letsEverybodyInToAPageOfTheirOwn(String name) {
        var answer = signedIn(name).get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.path()).isNotEqualTo("/masuk");
    }

    static Iterable<String> names() {
        return DemoSignIns.NAMES;
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(port);
        visitor.submit("/masuk", "/masuk", Map.of("nama", name, "sandi", DemoSignIns.PASSWORD));
        return visitor;
    }
}
