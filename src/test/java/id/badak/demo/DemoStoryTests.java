package id.badak.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import java.time.Duration;
import java.util.ArrayList;
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
                .contains("11 dari 12 informan memenuhi syarat", "kasus negatif", "Informan 05");
    }

    @Test
    void makesTheReportOfTheStudyWithEverythingInIt() {
        var researcher = signedIn(DemoSignIns.RESEARCHER);
        var study = researcher
                .get("/penelitian/kajian")
                .page()
                .select(".badak-queue__name")
                .attr("href");

        var report = researcher
                .submit(
                        study + "/laporan",
                        study + "/laporan",
                        Map.of("operasi", Ids.next().toString()))
                .path();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> researcher.get(report).words().contains("results.json"));

        var results = JsonMapper.shared()
                .readTree(researcher.get(report + "/results.json").response().body());
        assertThat(results.at("/study/synthetic").asBoolean()).isTrue();
        assertThat(results.at("/themes").size()).isEqualTo(4);
        assertThat(results.at("/claims").size()).isGreaterThanOrEqualTo(2);
        assertThat(results.toString()).contains("Bu Tina", "Pak Hasan");
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
