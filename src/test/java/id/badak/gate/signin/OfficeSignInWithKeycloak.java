package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.WithServedBadak;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in through an office's own provider: a real Keycloak, which `bin/keycloak` fetches and starts this with.
@WithServedBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeSignInWithKeycloak {
    private static Keycloak keycloak;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private SignIns signIns;

    private final CookieManager cookies = new CookieManager();

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @DynamicPropertySource
    static void begin(DynamicPropertyRegistry settings) throws IOException {
        keycloak = Keycloak.start(Path.of(System.getProperty("badak.keycloak")));
        settings.add("badak.sign-in.oidc.issuer", keycloak::issuer);
        settings.add("badak.sign-in.oidc.client-id", () -> "badak");
        settings.add("badak.sign-in.oidc.client-secret", () -> Keycloak.SECRET);
        settings.add("badak.sign-in.oidc.second-factor", () -> "theirs");
        // What Keycloak says of a sign-in with a password, where nothing else is set up.
        settings.add("badak.sign-in.oidc.acr", () -> "1");
    }

    @BeforeAll
    void introduce() {
        keycloak.addClient(port);
    }

    @AfterAll
    void end() {
        keycloak.close();
    }

    /// Each begins in a browser that neither knows.
    @BeforeEach
    void forget() {
        cookies.getCookieStore().removeAll();
    }

    @Test
    void letsInWhomTheProviderKnowsAndBadakToo() throws Exception {
        var mentor = cast.inNewOffice().the(Role.MENTOR);
        keycloak.addUser(mentor.username());

        var page = signIn(mentor.username());

        assertThat(page.uri().getPath()).isEqualTo("/binaan");
        assertThat(page.body()).contains(mentor.name());
    }

    @Test
    void sendsProofKeyStateAndNonce() throws Exception {
        var asked = get("/masuk/lewat/kantor").headers().firstValue("Location").orElseThrow();

        assertThat(asked)
                .startsWith(keycloak.issuer())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "response_type=code");
    }

    @Test
    void refusesWhomOnlyTheProviderKnows() throws Exception {
        keycloak.addUser("tamu." + port);

        var page = signIn("tamu." + port);

        assertThat(page.uri().getPath()).isEqualTo("/masuk");
        assertThat(page.body()).contains("belum dikenal di Badak");
        assertThat(get("/binaan").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/masuk"));
    }

    @Test
    void refusesAClosedAccount() throws Exception {
        var mentor = cast.inNewOffice().the(Role.MENTOR);
        keycloak.addUser(mentor.username());
        signIns.close(mentor.actor().account(), null, "pindah tugas");

        assertThat(signIn(mentor.username()).uri().getPath()).isEqualTo("/masuk");
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() throws Exception {
        var page = follow(get("/masuk/kembali/kantor?code=x&state=y"));

        assertThat(page.uri().getPath()).isEqualTo("/masuk");
        assertThat(page.body()).contains("belum dikenal di Badak");
    }

    /// From our sign-in page through the provider's and back to where the person works.
    private HttpResponse<String> signIn(String username) throws Exception {
        assertThat(get("/masuk").body()).contains(OfficeSignIn.BEGIN);
        var theirs = follow(get(OfficeSignIn.BEGIN));
        var form = Objects.requireNonNull(
                Jsoup.parse(theirs.body(), theirs.uri().toString()).selectFirst("form"));
        return follow(send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + encode(username) + "&password=" + encode(Keycloak.SECRET) + "&credentialId="))
                .build()));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address).build());
    }

    /// As a browser does, and Java's cookies do not: loopback counts as secure, also over plain HTTP.
    private HttpResponse<String> send(HttpRequest request) throws Exception {
        var answer = browser.send(request, BodyHandlers.ofString());
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return answer;
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        var at = answer;
        for (var to = at.headers().firstValue("Location");
                to.isPresent();
                to = at.headers().firstValue("Location")) {
            at = get(at.uri().resolve(to.get()));
        }
        return at;
    }

    private static String encode(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
