package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a browser is given that came by HTTPS, through a proxy that says so. It keeps its cookies by hand: Java's own
/// would not send theirs over the plain way from proxy to Badak.
@WithBadak
class HttpsSessionTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Member member;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> given = new ArrayList<>();

    @Test
    void bindEveryCookieToThisHost() throws Exception {
        signIn();
        assertThat(post("/akun", "/bahasa", Map.of("kode", "en", "kembali", "/akun"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(cookies).containsOnlyKeys("__Host-badak", "__Host-badak-peramban", "__Host-bahasa");
        assertThat(given)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
        assertThat(get("/akun").body()).contains("My account");
    }

    @Test
    void leaveNothingInTheBrowserWhenSomebodySignsOut() throws Exception {
        signIn();

        var left = post("/akun", "/keluar", Map.of());

        assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(left.headers().allValues("Cache-Control")).anyMatch(value -> value.contains("no-store"));
    }

    @Test
    void leaveNothingInTheBrowserWhenASessionEndsByItself() throws Exception {
        signIn();
        try (var connection = TestDatabase.address().connect();
                var end = connection.prepareStatement("DELETE FROM gate.spring_session WHERE principal_name = ?")) {
            end.setString(1, member.username());
            assertThat(end.executeUpdate()).isEqualTo(1);
        }

        var late = get("/penugasan");

        assertThat(late.statusCode()).isEqualTo(302);
        assertThat(late.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(get("/masuk").headers().firstValue("Clear-Site-Data")).isEmpty();
    }

    private void signIn() throws Exception {
        member = cast.inNewOffice().the(Role.COORDINATOR);
        post("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD));
        assertThat(get("/penugasan").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String page, String action, Map<String, String> fields) throws Exception {
        var token = Jsoup.parse(get(page).body()).select("input[name=_csrf]").val();
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return send(to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-Proto", "https");
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            given.add(cookie);
            cookies.put(cookie.replaceAll("=.*", ""), cookie.replaceAll("^[^=]*=([^;]*).*", "$1"));
        }
        return answer;
    }
}
