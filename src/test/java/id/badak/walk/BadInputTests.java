package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Member;
import id.badak.cast.Catalogue;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.prove.nonsense.Bases;
import id.badak.prove.nonsense.Junk;
import id.badak.prove.route.Caller;
import id.badak.prove.route.Counts;
import id.badak.prove.route.Planted;
import id.badak.prove.route.Route;
import id.badak.prove.route.Sent;
import id.badak.registry.facility.Facilities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nonsense to every route: answered as a refusal, with nothing technical in it, and nothing kept.
///
/// Each run has a new seed, which stands in every failure; `-Dbadak.seed=…` runs it again. Only input
/// that depends on the time (ids, tokens) differs then.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {
    private static final int REQUESTS = 3_000;
    private static final int MOST_DROPPED = 30;

    /// A busy machine sends fewer rather than keep everybody waiting.
    private static final int LONGEST_SECONDS = 60;

    private static final Pattern STOPPED = Pattern.compile(
            "%2F|%5C|%00|%3B|%2E|%25|%0[0-9A-F]|%1[0-9A-F]|%7F|%C2%8|%E2%80%A8|//", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern.compile(
            "[a-z]Exception|\\bat (id\\.badak|java|org)\\.|org\\.springframework|org\\.postgresql|SQLState|jakarta\\.|java\\.(lang|util)");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json",
            "foo",
            "multipart/form-data",
            "*/*",
            "",
            "application/json; charset=bogus",
            "application/x-www-form-urlencoded; charset=utf-99",
            "multipart/form-data; boundary=",
            "multipart/mixed; boundary=b",
            "application/octet-stream");
    private static final List<List<String>> HEADERS = List.of(
            List.of("Cookie", "bahasa=xx; badak=\"; ;;=; a"),
            List.of("Cookie", "bahasa=%00"),
            List.of("Accept", "foo"),
            List.of("Accept", "application/json"),
            List.of("Accept", "image/png;q=x"),
            List.of("HX-Request", "true"),
            List.of("X-Forwarded-Port", "abc"),
            List.of("X-Forwarded-Host", "<jahat>"),
            List.of("Range", "bytes=9-1"),
            List.of("X-Forwarded-Proto", "gopher"),
            List.of("X-Forwarded-For", "::1, x, 999.9.9.9"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("Accept-Language", "xx-!!;q=9"),
            List.of("Content-Encoding", "gzip"),
            List.of("If-Modified-Since", "kemarin"),
            List.of("Origin", "null"),
            List.of("X-Forwarded-Prefix", "//x"),
            List.of("Forwarded", "for=;;host=\"a b\"; proto"));

    /// What answers without being a page.
    private static final List<Route> BESIDE = List.of(
            new Route("POST", "/masuk", List.of(), List.of("nama", "sandi"), null),
            new Route("GET", "/badak.css", List.of(), List.of(), null),
            new Route("GET", "/tidak/ada", List.of(), List.of(), null));

    private final long seed = Long.getLong("badak.seed", System.nanoTime());
    private final Junk junk =
            new Junk(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    private Counts counts;
    private int droppedCount;
    private final Map<Role, Caller> callers = new HashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private List<Route> routes;
    private Planted planted;
    private OfficeId office;
    private Map<String, Long> counted;

    @BeforeAll
    void plant() {
        counts = Counts.open(TestDatabase.address());
        System.out.println("badak.seed=" + seed);
        routes = new ArrayList<>(Route.list(mapping));
        routes.addAll(BESIDE);
        var company = cast.inNewOffice();
        office = company.office();
        company.hire(Role.NATIONAL, "Pak Nasional");
        planted = Planted.in(port, company, facilities, TestDatabase.address());
        for (var role : Role.values()) {
            if (role != Role.SYSTEM) {
                Member member = planted.the(role);
                callers.put(role, Caller.signedIn(port, member));
            }
        }
        counted = counts.now();
    }

    @Test
    void isRefusedWithASentenceAndKeepsNothing() {
        var until = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
        for (var number = 0; number < REQUESTS && System.nanoTime() < until; number++) {
            var route = routes.get(number % routes.size());
            if (route.isRead()) {
                read(route);
            } else {
                post(route);
            }
        }
        checkCounts("GET of anything");
        assertThat(faults).as("badak.seed=" + seed).isEmpty();
    }

    /// The address of devices is open to a mentor, but what officials record is not his to record.
    @Test
    void doesNotLetAMentorRecordAnInspection() {
        var before = counts.now();
        var answer = send(Role.MENTOR, "/api/operasi", json(Bases.inspectionRecord(planted)));

        assertThat(answer.text()).doesNotContain("\"status\":200").doesNotContain("\"status\":5");
        assertThat(counts.now()).isEqualTo(before);
    }

    @Test
    void redirectsByPathWhateverAProxySays() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/beranda"))
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Host", "jahat.example")
                .build();
        HttpResponse<Void> answer;
        try (var client = HttpClient.newHttpClient()) {
            answer = client.send(request, BodyHandlers.discarding());
        }

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/masuk");
    }

    private void read(Route route) {
        var query = new ArrayList<String>();
        var names = new ArrayList<>(route.fields());
        for (var times = junk.random().nextInt(4); times > 0; times--) {
            var name = names.isEmpty() || junk.in(4) ? junk.name() : junk.one(names);
            var value = junk.shortWord();
            query.add(encode(name) + "=" + encode(value));
            if (junk.in(5)) {
                query.add(encode(name) + "=" + encode(junk.shortWord()));
            }
        }
        var path = path(route) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var method = junk.in(15) ? junk.one(List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "KENTANG")) : "GET";
        check(route, path, "", roleFor(route), request -> request.method(method, BodyPublishers.noBody()));
    }

    private void post(Route route) {
        var path = path(route);
        var role = roleFor(route);
        if (route.pattern().equals("/api/operasi") || junk.in(20)) {
            var body = junk.spoilJson(junk.one(Bases.operations(planted)));
            check(route, path, body, role, json(body));
        } else if (junk.in(8)) {
            var body = junk.word();
            var type = junk.one(TYPES);
            check(
                    route,
                    path,
                    type + " " + body,
                    role,
                    request -> type(request, type).POST(BodyPublishers.ofString(body)));
        } else if (takesFiles(route) || junk.in(10)) {
            var body = multipart(junk.spoil(Bases.form(route, planted)));
            check(
                    route,
                    path,
                    new String(body, StandardCharsets.ISO_8859_1),
                    role,
                    request -> type(request, "multipart/form-data; boundary=b").POST(BodyPublishers.ofByteArray(body)));
        } else {
            var body = form(junk.spoil(Bases.form(route, planted)));
            check(
                    route,
                    path,
                    body,
                    role,
                    request ->
                            type(request, "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        }
    }

    private void check(Route route, String path, String body, Role role, UnaryOperator<HttpRequest.Builder> request) {
        var header = junk.in(4) ? junk.one(HEADERS) : List.<String>of();
        var sent = send(
                role,
                path,
                one -> header.isEmpty()
                        ? request.apply(one)
                        : request.apply(one).setHeader(header.getFirst(), header.getLast()));
        var what = route + " as " + role + " " + header + " " + cut(path) + " " + cut(body) + " → " + sent.status();
        if (sent.status() >= 500 || sent.text().contains("\"status\":5")) {
            faults.add("broke: " + what);
        }
        var inside = INSIDE.matcher(sent.text());
        if (sent.isPage() && inside.find()) {
            faults.add("told " + inside.group() + ": " + what);
        }
        if (sent.status() >= 400
                && sent.isPage()
                && !sent.text().isEmpty()
                && !isStoppedAtTheDoor(sent.status(), path)
                && !hasSentence(sent)) {
            faults.add("without a sentence: " + what);
        }
        var refused =
                route.pattern().equals("/api/operasi") ? !sent.text().contains("\"status\":200") : sent.status() >= 400;
        if (!route.isRead() && refused) {
            checkCounts(what);
        }
        if (!route.isRead()) {
            awaitLateWork();
            counted = counts.now();
        }
    }

    /// What was taken in by now may be made later; the next refusal is not to be blamed for it.
    private void awaitLateWork() {
        var underWay = """
                SELECT id FROM study.study_report WHERE office_id = '%1$s' AND NOT EXISTS (
                    SELECT FROM study.study_report_end WHERE report_id = study_report.id)
                UNION ALL SELECT id FROM study.appraisal WHERE office_id = '%1$s' AND NOT EXISTS (
                    SELECT FROM study.appraisal_end WHERE appraisal_id = appraisal.id)
                """.formatted(office);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Catalogue.list(underWay).isEmpty());
    }

    /// On a page of its own, or for a place on the page that is already there.
    private static boolean hasSentence(Sent sent) {
        return sent.text().contains("<main")
                || (sent.headers().containsKey("hx-retarget") && !sent.text().isBlank());
    }

    private void checkCounts(String what) {
        var now = counts.now();
        if (!now.equals(counted)) {
            var changed = now.entrySet().stream()
                    .filter(table -> !table.getValue().equals(counted.get(table.getKey())))
                    .toList();
            faults.add("kept something in " + changed + ": " + what);
            counted = now;
        }
    }

    private Sent send(Role role, String path, UnaryOperator<HttpRequest.Builder> request) {
        var caller = java.util.Objects.requireNonNull(callers.get(role));
        try {
            return Sent.of(caller.visitor()
                    .fetch(path, one -> request.apply(one.header("X-CSRF-TOKEN", caller.token()))));
        } catch (AssertionError broken) {
            // A server may hang up on nonsense; that is a refusal too, as long as it is rare.
            if (!(broken.getCause() instanceof IOException) || ++droppedCount > MOST_DROPPED) {
                throw broken;
            }
            return new Sent(400, path, "", "", Map.of());
        }
    }

    /// Mostly one who may come in, so that the nonsense reaches the page.
    private Role roleFor(Route route) {
        var roles = callers.keySet().stream().sorted().toList();
        var allowed = roles.stream()
                .filter(role -> BESIDE.contains(route) || RoutesTests.isAllowed(role, route))
                .toList();
        return allowed.isEmpty() || junk.in(10) ? junk.one(roles) : junk.one(allowed);
    }

    private String path(Route route) {
        var values = new HashMap<>(planted.values());
        if (junk.in(3)) {
            values.replaceAll(
                    (_, value) -> junk.in(2) ? encode(junk.shortWord()).replace("+", "%20") : value);
        }
        return route.path(values);
    }

    private static boolean takesFiles(Route route) {
        return route.fields().contains("foto") || route.fields().contains("berkas");
    }

    private byte[] multipart(Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            var file = name.equals("foto") || name.equals("berkas");
            var head = "--b\r\nContent-Disposition: form-data; name=\"" + name.replaceAll("[\r\n\"]", "") + "\""
                    + (file ? "; filename=\"" + junk.one(List.of("a.xlsx", "../a", "", "🦏.csv")) + "\"" : "");
            body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file && junk.in(2) ? junk.bytes() : value.getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes((junk.in(5) ? "" : "--b--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private String form(Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return junk.in(20) ? form + "&x=%zz&%&=&&" : form;
    }

    private static UnaryOperator<HttpRequest.Builder> json(String body) {
        return request -> type(request, "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder type(HttpRequest.Builder request, String type) {
        return request.setHeader("Content-Type", type);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    /// An encoded slash, backslash or control character in a path is refused by the server or the
    /// firewall in front of the application, in their own words.
    private static boolean isStoppedAtTheDoor(int status, String path) {
        return status == 400 && STOPPED.matcher(path).find();
    }
}
