package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Photos;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What every answer holds and tells the browser, whatever became of the request.
@WithBadak
class SafeAnswersTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Company company;
    private Visitor coordinator;

    @BeforeEach
    void signIn() {
        company = cast.inNewOffice();
        coordinator = Visitor.signedIn(port, company.the(Role.COORDINATOR));
    }

    /// A page, lists, files, a refusal, an unknown address, a path the firewall stops, an address of devices.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/masuk",
                "/sarana",
                "/akun",
                "/badak.css",
                "/badak.js",
                "/favicon.svg",
                "/pemeriksaan",
                "/tidak/ada",
                "/sarana/%00",
                "/api/operasi",
                "/jejak.csv"
            })
    void standOnEveryAnswer(String path) {
        var answer = fetch(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .contains("script-src 'self' 'nonce-")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    /// Such a request reaches no filter of the application.
    @Test
    void standOnAnswersToWhatIsNoRequest() throws IOException {
        var answer = raw("GET /{ HTTP/1.1\r\nHost: badak.example\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("Content-Type: text/plain;charset=UTF-8")
                .doesNotContain("Tomcat", "Apache", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/sarana", "/badak.css", "/tidak/ada", "/sarana/%00"})
    void askForHttpsForAYearOnceTheBrowserCameByIt(String path) {
        var answer = fetch(path, "X-Forwarded-Proto", "https");

        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/sarana", "/badak.js", "/api/operasi"})
    void letNoOtherSiteRead(String path) {
        var stranger = "https://situs-lain.example";
        var asked = fetch(path, "Origin", stranger);
        var before = coordinator.fetch(
                path,
                request -> request.header("Origin", stranger)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));

        for (var answer : List.of(asked, before)) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
        }
    }

    @Test
    void giveEachPageANonceOfItsOwn() {
        var first = fetch("/sarana");
        var second = fetch("/sarana");

        assertThat(nonce(first)).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(nonce(second));
        assertThat(Jsoup.parse(new String(first.body(), StandardCharsets.UTF_8)).select("script"))
                .isNotEmpty()
                .allSatisfy(script -> {
                    assertThat(script.hasAttr("src") || script.attr("nonce").equals(nonce(first)))
                            .isTrue();
                    assertThat(script.attr("src")).doesNotContain("//");
                });
    }

    @Test
    void letNobodyOnTheWayKeepWhatIsSomebodys() {
        for (var path : List.of("/sarana", "/akun", "/penugasan", "/jejak", "/masuk", "/api/operasi")) {
            assertThat(header(fetch(path), "Cache-Control")).as(path).contains("no-store");
        }
        var story = MentoringStory.in(port, company).assigned();
        var mentor = story.mentor();
        var page = story.casePath();
        var fields = MentoringStory.visitFields(Set.of("12"));
        fields.put("foto-12", Photos.of(Color.GREEN));
        mentor.postMultipart(page + "/kunjungan", mentor.token(page + "/kunjungan/baru"), fields);
        var owner = story.owner();
        var task = owner.get("/beranda").page().select(".badak-next a").attr("href");
        var photo = owner.get(task).page().select("img[src*=/foto/]").attr("src");

        var answer = owner.fetch(photo, UnaryOperator.identity());

        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void sayTheCharactersOfEachPage() {
        for (var path : List.of("/masuk", "/sarana", "/tidak/ada")) {
            assertThat(header(fetch(path), "Content-Type")).as(path).isEqualTo("text/html;charset=UTF-8");
        }
        for (var path : List.of("/badak.css", "/badak.js", "/htmx.js", "/drawings.svg", "/favicon.svg")) {
            assertThat(header(fetch(path), "Content-Type")).as(path).endsWith(";charset=UTF-8");
        }
        var head = Visitor.signedIn(port, company.the(Role.HEAD));
        assertThat(header(head.fetch("/jejak.csv", UnaryOperator.identity()), "Content-Type"))
                .isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void belongToAServerThatDoesNotTrace() throws IOException {
        var answer = raw("TRACE /masuk HTTP/1.1\r\nHost: localhost\r\nX-Rahasia: kenari\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("kenari");
    }

    /// RFC 9112, 6.3: chunks before lengths, and after both the way is closed. Were the length believed, the second
    /// request would be one.
    @Test
    void belongToAServerThatReadsARequestToItsEnd() throws IOException {
        var smuggled = "GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var chunk = "%x\r\n%s\r\n0\r\n\r\n".formatted(smuggled.length(), smuggled);
        var start = "POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";

        assertThat(raw(start + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk))
                .containsOnlyOnce("HTTP/1.1 ");
        for (var head : List.of(
                "Content-Length: 4\r\nContent-Length: 60\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: 4,4\r\n")) {
            assertThat(raw(start + head + "\r\n" + chunk))
                    .as(head)
                    .matches("(?s)HTTP/1.1 (400|501).*")
                    .containsOnlyOnce("HTTP/1.1 ");
        }
    }

    /// Some speak many. Found by `./badak prove S5`, three times in 100,000.
    @Test
    void areGivenToABrowserOfManyLanguages() {
        var many = IntStream.range(0, 40).mapToObj(one -> "id-x" + one).collect(Collectors.joining(","));

        assertThat(new Visitor(port)
                        .fetch("/masuk", request -> request.header("Accept-Language", many))
                        .statusCode())
                .isEqualTo(200);
    }

    /// Found by `./badak prove S5`, once in 100,000.
    @Test
    void refuseAFileWhereWordsAreAskedFor() {
        var file = "en".getBytes(StandardCharsets.UTF_8);

        assertThat(coordinator
                        .postMultipart("/bahasa", coordinator.token("/akun"), Map.of("kode", file))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takeNothingOfAnActFromItsAddress() {
        var token = coordinator.token("/akun");
        for (var address : List.of("/akun/sandi?sandiBaru=x", "/bahasa?kode=en", "/keluar?x")) {
            assertThat(coordinator.post(address, token, Map.of("kode", "id")).status())
                    .as(address)
                    .isEqualTo(400);
        }
        assertThat(coordinator.get("/akun").path()).isEqualTo("/akun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/HEAD",
                "/.git/config",
                "/.svn/entries",
                "/.env",
                "/static/",
                "/templates/",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/h2-console"
            })
    void belongToAServerThatHandsOutNoFolderAndNoSources(String path) {
        var answer = fetch(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
    }

    /// Words of people that would be markup: in a page, in an attribute, in an answer to a device.
    @Test
    void showMarkupThatSomebodyTypedAsText() {
        var evil = "\"><script>alert(1)</script>";
        company.kitchen(evil);

        var list = coordinator.get("/sarana?cari=" + URLEncoder.encode(evil, StandardCharsets.UTF_8));

        assertThat(list.words()).contains(evil);
        assertThat(list.page().select("script:containsData(alert)")).isEmpty();
        assertThat(list.page().select("input[name=cari]").val()).isEqualTo(evil);
        assertThat(list.response().body()).doesNotContain("<script>alert");

        var andi = Visitor.signedIn(port, company.the(Role.MENTOR));
        var answer = andi.postJson("/api/operasi", andi.token("/"), """
                {"operations":[{"id":"%s","kind":"\\"}],\\"x\\":[{<script>","body":{}}]}""".formatted(id.badak.kernel.Ids.next()));
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        var json = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(answer.response().body());
        assertThat(json.has("x")).isFalse();
    }

    /// As the way to the next page, which carries what was searched for.
    @Test
    void putWordsIntoAddressesAsWords() {
        var evil = "\"&halaman=7#javascript:alert(1)+%";
        for (var number = 0; number < 21; number++) {
            company.kitchen(evil + number);
        }

        var first = coordinator.get("/sarana?cari=" + URLEncoder.encode(evil, StandardCharsets.UTF_8));
        var next = first.page().select("a[rel=next]").attr("href");
        var second = coordinator.get(next);

        assertThat(first.page().select("tbody tr")).hasSize(20);
        assertThat(second.page().select("tbody tr")).hasSize(1);
        assertThat(second.page().select("input[name=cari]").val()).isEqualTo(evil);
        assertThat(first.page().select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("[/?#].*|https://.*"));
    }

    @Test
    void decodeWhatWasTypedOnce() {
        var list = coordinator.get("/sarana?cari=%2541%252e");

        assertThat(list.page().select("input[name=cari]").val()).isEqualTo("%41%2e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://situs-lain.example/",
                "//situs-lain.example",
                "/\\situs-lain.example",
                "javascript:alert(1)",
                "/akun\r\nX-Jahat: ya"
            })
    void leadBackToPagesOfThisSiteOnly(String wanted) {
        var token = coordinator.token("/akun");
        var body = "kode=en&kembali=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&_csrf=" + token;

        var answer = coordinator.fetch(
                "/bahasa",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));

        var first = answer.previousResponse().orElse(answer);
        while (first.previousResponse().isPresent()) {
            first = first.previousResponse().get();
        }
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(header(first, "Location")).isEqualTo("/");
        assertThat(first.headers().map()).doesNotContainKey("x-jahat");
    }

    /// The page that answers an act has no address of its own to read again.
    @ParameterizedTest
    @CsvSource({
        "/akun, /akun/sandi, /akun/sandi",
        "/akun/kode, /akun/kode/mulai, /akun/kode",
        "/penugasan, /akun/sesi/0199c0de-0000-7000-8000-000000000001/akhiri, /akun"
    })
    void switchLanguageOnAPageThatAnswersAnAct(String form, String act, String readable) {
        var answer = coordinator.post(act, coordinator.token(form), Map.of());
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        var back = answer.page().select("input[name=kembali]").val();

        var switched = coordinator.post(
                "/bahasa",
                answer.page().select("form[action=/bahasa] input[name=_csrf]").val(),
                Map.of("kode", "en", "kembali", back));

        assertThat(back).isEqualTo(readable);
        assertThat(switched.status()).isEqualTo(200);
        assertThat(switched.path()).isEqualTo(readable);
        assertThat(switched.page().select("html").attr("lang")).isEqualTo("en");
    }

    private HttpResponse<byte[]> fetch(String path, String... header) {
        return coordinator.fetch(path, request -> header.length == 0 ? request : request.headers(header));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String nonce(HttpResponse<byte[]> answer) {
        return header(answer, "Content-Security-Policy").replaceAll(".*'nonce-([^']*)'.*", "$1");
    }
}
