package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Inspected;
import id.badak.cast.MentoringStory;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page of every role, for those who cannot see it, cannot use a mouse, or have a small screen:
/// axe finds nothing against WCAG 2.2 A and AA, nothing overflows at 360 px, and the browser's console
/// stays empty. Axe finds about half of what is wrong; the other half needs people.
///
/// Of each sort of page the first is also looked at in English, in the dark, and in the few colours that
/// somebody forces on every page.
@WithBadak
class AccessibilityTests {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    /// What can differ when only the colours do.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /// The sorts of page that were looked at in every way, whoever opened them.
    private static final Set<String> SEEN_IN_EVERY_WAY = new HashSet<>();

    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void letsEverybodyIn() {
        try (var walker = CHROMIUM.phone(port)) {
            inspect(walker, "/masuk");
            inspect(walker, "/janji");
            walker.open("/masuk");
            walker.press("Masuk").sees("belum cocok");
            inspectPage(walker);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void letsEverybodyLookAfterTheirAccount() {
        var member = cast.inNewOffice().the(Role.RESEARCHER);
        Visitor.signedIn(port, member);
        try (var walker = CHROMIUM.phone(port).signIn(member)) {
            inspect(walker, "/akun");
            walker.press("Ganti kata sandi").sees("terlalu pendek");
            inspectPage(walker);
            inspect(walker, "/akun/kode");
            walker.press("Mulai memasang").sees("belum cocok");
            walker.fill("Kata sandi sekarang", Cast.PASSWORD)
                    .press("Mulai memasang")
                    .sees("Pindai");
            inspectPage(walker);
            walker.press("Aktifkan").sees("Kode ini belum cocok");
            inspectPage(walker);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesOwners() {
        var company = cast.inNewOffice();
        var story = visited(company);
        var task = story.owner().get("/beranda").page().select(".badak-next a").attr("href");
        var room = story.owner().get("/beranda").page().select(".badak-map a").attr("href");
        try (var siti = CHROMIUM.phone(port).signIn(story.siti())) {
            inspectAll(siti, task, room);
            siti.open(task);
            siti.press("Kirim foto").sees("Pilih satu foto dulu");
            inspectPage(siti);
            siti.open("/pemeriksaan");
            inspectPage(siti);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesMentors() {
        var company = cast.inNewOffice();
        var story = visited(company);
        var form = story.casePath() + "/kunjungan/baru";
        try (var andi = signedIn(company.the(Role.MENTOR))) {
            inspectAll(andi, story.casePath(), form, "/operasi");
            andi.open(form);
            andi.answer("13", "Perlu").press("Simpan kunjungan").sees("Ada yang perlu diperbaiki");
            inspectPage(andi);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesCoordinators() {
        var company = cast.inNewOffice();
        var story = visited(company);
        try (var rina = signedIn(company.the(Role.COORDINATOR))) {
            var kitchen = story.kitchen().id();
            inspectAll(rina, "/penugasan/" + kitchen, "/sarana/" + kitchen, "/sarana/baru", "/sarana/impor");
            rina.attach("Berkas", Luggage.csv("nomor_sarana,nama_usaha", "1,2")).press("Periksa berkas");
            inspectPage(rina);
            rina.open("/sarana/baru");
            rina.press("Daftarkan").sees("Ada yang perlu diperbaiki");
            inspectPage(rina);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesInspectors() {
        var company = cast.inNewOffice();
        var kitchen = company.kitchen("Dapur Periksa");
        var form = "/pemeriksaan/baru?sarana=" + kitchen.id();
        try (var budi = signedIn(company.the(Role.INSPECTOR))) {
            inspectAll(budi, inspected(company, kitchen), form);
            budi.open(form);
            budi.answer("13", "Tidak sesuai").press("Simpan pemeriksaan").sees("Ada yang perlu diperbaiki");
            inspectPage(budi);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesHeadsResearchersAndTheNation() {
        var company = cast.inNewOffice();
        inspected(company, company.kitchen("Dapur Hitung"));
        company.hire(Role.NATIONAL, "Pak Nasional");
        for (var role : List.of(Role.HEAD, Role.RESEARCHER, Role.NATIONAL)) {
            try (var walker = signedIn(company.the(role))) {
                inspectAll(walker, "/instrumen/cppb-irt-2012");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesResearchers() {
        var company = cast.inNewOffice();
        Inspected.many(company, 30, "PANGAN_IRT", LocalDate.of(2024, 3, 4));
        var dataset = Visitor.signedIn(port, company.the(Role.RESEARCHER))
                .submit(
                        "/penelitian/baru",
                        "/penelitian",
                        Map.of("operasi", Ids.next().toString(), "nama", "Data uji", "rantai", "PRODUCTION"))
                .path();
        var plan = Visitor.signedIn(port, company.the(Role.RESEARCHER))
                .submit(
                        "/penelitian/rencana/baru",
                        "/penelitian/rencana",
                        Map.of(
                                "operasi", Ids.next().toString(),
                                "judul", "Apakah naik?",
                                "rancangan", "Sebelum dan sesudah",
                                "indikator", "Persen yang memenuhi",
                                "utama", "change.all",
                                "satuan", "YEAR"))
                .path();
        var result = computed(company, dataset);
        for (var walker : List.of(
                signedIn(company.the(Role.RESEARCHER)), CHROMIUM.phone(port).signIn(company.the(Role.RESEARCHER)))) {
            try (walker) {
                inspectAll(walker, "/penelitian/baru", "/penelitian/buku-kode", dataset, dataset + "/baris");
                inspectAll(
                        walker,
                        "/penelitian/metode",
                        "/penelitian/rancangan",
                        "/indikator",
                        "/indikator/mentoring-visits");
                inspectAll(walker, "/penelitian/rencana", "/penelitian/rencana/baru", plan, dataset + "/hasil", result);
                walker.open("/penelitian/baru");
                walker.press("Bekukan sekarang").sees("Tulis nama data beku");
                inspectPage(walker);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void servesWhoCodes() {
        var company = cast.inNewOffice();
        var member = company.the(Role.RESEARCHER);
        var jaka = Visitor.signedIn(port, member);
        var colleague = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Mbak Ani"));
        var study = StudyStory.study(jaka);
        var code = Ids.next().toString();
        var coding = Ids.next().toString();
        for (var id : List.of(code, Ids.next().toString())) {
            jaka.submit(
                    study + "/kode",
                    study + "/kode",
                    Map.of("operasi", id, "nama", id.equals(code) ? "Takut" : "Berani"));
        }
        var desk = desk(jaka, study);
        for (var coder : List.of(jaka, colleague)) {
            coder.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
            coder.submit(
                    desk,
                    desk + "/kutipan",
                    Map.of(
                            "operasi",
                            coder == jaka ? coding : Ids.next().toString(),
                            "kode",
                            code,
                            "awal",
                            coder == jaka ? "18" : "0",
                            "akhir",
                            "34"));
        }
        var codePath = study + "/kode/" + code;
        jaka.submit(codePath, codePath + "/memo", Map.of("kata", "Takut kepada siapa?"));
        try (var walker = CHROMIUM.phone(port).signIn(member)) {
            inspect(walker, desk);
        }
        for (var coder : List.of(jaka, colleague)) {
            coder.submit(desk, desk + "/selesai", Map.of());
        }
        for (var walker : List.of(signedIn(member), CHROMIUM.phone(port).signIn(member))) {
            try (walker) {
                inspectAll(walker, study + "/kode", study + "/kode/tahap", codePath, codePath + "/pecah");
                inspectAll(walker, desk + "/beda", desk + "/kutipan/" + coding, study + "/proyek/masuk");
                inspectAll(walker, study + "/pola", study + "/pola/bersama?tingkat=kode", study + "/pola/kejenuhan");
                inspectAll(
                        walker,
                        study + "/pola/kesepakatan",
                        study + "/pola/kutipan?kode=" + code,
                        study + "/pola/berbeda?kategori=" + code);
            }
        }
        assertThat(faults).isEmpty();
    }

    /// A locked transcript, at the desk.
    private static String desk(Visitor jaka, String study) {
        var informant = StudyStory.officer(jaka, study, 5);
        var interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        var transcript = StudyStory.write(jaka, interview, "P: Apa yang berubah?\nI: Saya tidak takut lagi.");
        return StudyStory.lock(jaka, transcript);
    }

    /// Computed without a plan, and looked at until its numbers are there.
    private String computed(Company company, String dataset) {
        var researcher = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        var path = researcher
                .submit(
                        dataset + "/hasil",
                        dataset + "/hasil",
                        Map.of("operasi", Ids.next().toString(), "satuan", "YEAR", "benih", "1", "ulangan", "200"))
                .path();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> researcher.get(path).words().contains("results.json"));
        return path;
    }

    @Test
    void servesTheValve() {
        var company = cast.inNewOffice();
        var story = visited(company);
        var page = story.casePath() + "/katup";
        var head = Visitor.signedIn(port, company.the(Role.HEAD));
        try (var andi = signedIn(company.the(Role.MENTOR))) {
            inspectAll(andi, page, page + "/baru");
            andi.press("Periksa sekali lagi").sees("Pilih satu dari tiga alasan");
            inspectPage(andi);
        }
        askForTheValve(story);
        var request = head.get("/katup").page().select("a[href^=/katup/]").attr("href");
        try (var kepala = signedIn(company.the(Role.HEAD))) {
            inspectAll(kepala, request);
            kepala.press("Simpan putusan").sees("Pilih: buka katup");
            inspectPage(kepala);
        }
        head.submit(request, request + "/putusan", Map.of("putusan", "OPENED", "pertimbangan", "Perlu"));
        try (var siti = CHROMIUM.phone(port).signIn(story.siti())) {
            inspectAll(siti, "/beranda/katup", request.replace("/katup/", "/beranda/katup/"));
        }
        try (var budi = signedIn(company.the(Role.INSPECTOR))) {
            inspectAll(budi, request);
        }
        assertThat(faults).isEmpty();
    }

    private static void askForTheValve(MentoringStory story) {
        var page = story.casePath() + "/katup";
        var form = story.mentor().get(page + "/baru").page();
        var fields = Map.of(
                "operasi", Ids.next().toString(),
                "alasan", "IMMINENT_DANGER",
                "dasar", "Minyak dicampur bahan yang dilarang",
                "keterangan", "Pada wajan kedua",
                "butir", form.select("input[name=butir]").attr("value"),
                "langkah", "kirim");
        story.mentor().submit(page + "/baru", page, fields);
    }

    private MentoringStory visited(Company company) {
        var story = MentoringStory.in(port, company).assigned();
        story.visited(Set.of("12", "13", "32"));
        return story;
    }

    /// Finds a kitchen closed; gives the path of that inspection.
    private String inspected(Company company, Facility kitchen) {
        return Visitor.signedIn(port, company.the(Role.INSPECTOR))
                .submit(
                        "/pemeriksaan/baru?sarana=" + kitchen.id(),
                        "/pemeriksaan",
                        Map.of(
                                "operasi", Ids.next().toString(),
                                "sarana", kitchen.id().toString(),
                                "edisi", "cppb-irt-2012",
                                "tanggal", "2026-11-02",
                                "tujuan", "RUTIN",
                                "keadaan", "CLOSED"))
                .path();
    }

    private Walker signedIn(Member member) {
        return CHROMIUM.desk(port).signIn(member);
    }

    /// Looks at what the menu offers, and at these pages.
    private void inspectAll(Walker walker, String... more) {
        var paths = new LinkedHashSet<String>();
        for (var link : walker.page()
                .getByRole(AriaRole.NAVIGATION)
                .first()
                .getByRole(AriaRole.LINK)
                .all()) {
            paths.add(link.getAttribute("href"));
        }
        paths.addAll(List.of(more));
        paths.forEach(path -> inspect(walker, path));
    }

    private void inspect(Walker walker, String path) {
        if (walker.open(path) != 200) {
            faults.add(path + ": not found");
        }
        inspectPage(walker);
        if (SEEN_IN_EVERY_WAY.add(sortOf(path))) {
            inspectInEnglish(walker, path);
        }
    }

    private void inspectInEnglish(Walker walker, String path) {
        choose(walker, "en");
        walker.open(path);
        inspectWords(walker, "in English");
        choose(walker, "id");
        walker.open(path);
    }

    private static void choose(Walker walker, String language) {
        var cookie = new Cookie("bahasa", language).setUrl(walker.page().url());
        walker.page().context().addCookies(List.of(cookie));
    }

    private void inspectPage(Walker walker) {
        inspectWords(walker, "");
        if (SEEN_IN_EVERY_WAY.add("colours of " + sortOf(walker.path()))) {
            inspectColours(walker, "in the dark", new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            inspectColours(walker, "in forced colours", new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        }
    }

    private void inspectColours(Walker walker, String way, EmulateMediaOptions media) {
        walker.page().emulateMedia(media);
        for (var rule : axe(walker.page()).withRules(COLOURS).analyze().getViolations()) {
            faults.add(walker.path() + " " + way + ": " + say(rule));
        }
        walker.page()
                .emulateMedia(new EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.NONE));
    }

    /// What a page is, whichever record it shows.
    private static String sortOf(String path) {
        return ID.matcher(path).replaceAll("…").replaceFirst("\\?.*", "");
    }

    private void inspectWords(Walker walker, String way) {
        var page = walker.page();
        for (var rule : axe(page).withTags(WCAG).analyze().getViolations()) {
            faults.add(walker.path() + " " + way + ": " + say(rule));
        }
        var viewport = page.viewportSize();
        page.setViewportSize(Walker.NARROWEST_PIXELS, viewport.height);
        var width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > Walker.NARROWEST_PIXELS) {
            faults.add(walker.path() + " " + way + ": " + width + " px wide on a phone");
        }
        page.setViewportSize(viewport.width, viewport.height);
        walker.complaints().stream()
                .filter(complaint -> !faults.contains(complaint))
                .forEach(faults::add);
    }

    /// Asks axe for the faults only, and in the page itself: what passed is long to tell, and these
    /// pages have no frames.
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static String say(Rule rule) {
        var nodes =
                rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
        return rule.getId() + " (" + rule.getHelp() + ") " + nodes;
    }
}
