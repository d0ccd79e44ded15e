package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passwords as they are typed and kept, and sessions as they end.
@WithBadak
class SignInSafetyTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Company company;
    private Cast.Member member;

    @BeforeEach
    void hire() {
        company = cast.inNewOffice();
        member = company.the(Role.COORDINATOR);
    }

    @Test
    void takesAPasswordExactlyAsItWasTyped() {
        var right = Cast.PASSWORD;
        for (var wrong : List.of(
                right.toUpperCase(Locale.ROOT), right + " ", " " + right, right.substring(0, right.length() - 1))) {
            assertThat(signIn(wrong).status()).as("'%s'", wrong).isEqualTo(422);
        }
        assertThat(signIn(right).path()).isEqualTo("/penugasan");
    }

    /// The hash looks at 72 bytes: what stands behind them must not be a matter of course.
    @Test
    void takesNoPasswordThatOnlyBeginsRight() {
        var longest = "kuda laut makan pepaya dan rambutan di bawah pohon jambu milik tetangga.";
        assertThat(longest).hasSize(72);
        var here = Visitor.signedIn(port, member);
        here.submit(
                "/akun",
                "/akun/sandi",
                Map.of("sandiLama", Cast.PASSWORD, "sandiBaru", longest, "sandiUlang", longest));

        assertThat(signIn(longest + "x").status()).isEqualTo(422);
        assertThat(signIn(longest.substring(0, 71)).status()).isEqualTo(422);
        assertThat(signIn(longest).path()).isEqualTo("/penugasan");
    }

    @Test
    void hidesPasswordsAndLetsThemBePastedAndRemembered() {
        for (var page : List.of(
                new Visitor(port).get("/masuk").page(),
                Visitor.signedIn(port, member).get("/akun").page())) {
            assertThat(page.select("input[name^=sandi]")).isNotEmpty().allSatisfy(field -> {
                assertThat(field.attr("type")).isEqualTo("password");
                assertThat(field.attr("autocomplete")).isIn("current-password", "new-password");
                assertThat(field.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || List.of("maxlength", "pattern", "readonly").contains(attribute.getKey()));
            });
        }
    }

    @Test
    void asksForNoNewPasswordBecauseOfItsAge() throws SQLException {
        Visitor.signedIn(port, member);
        sql("UPDATE gate.sign_in SET password_changed_at = now() - interval '9 years',"
                + " created_at = now() - interval '9 years' WHERE username = '" + member.username() + "'");

        assertThat(signIn(Cast.PASSWORD).path()).isEqualTo("/penugasan");
    }

    @Test
    void keepsOfAPasswordASlowHashWithASaltOfItsOwn() throws SQLException {
        var other = company.the(Role.HEAD);
        var hashes = new ArrayList<String>();
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement("""
                        SELECT password_hash FROM gate.sign_in WHERE username IN (?, ?)
                        """)) {
            query.setString(1, member.username());
            query.setString(2, other.username());
            var rows = query.executeQuery();
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }

        assertThat(hashes)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).matches("\\{bcrypt}\\$2[aby]\\$1[0-9]\\$.{53}"));
    }

    /// Who adds one here thinks of it: no hint, no question of somebody's first pet.
    @Test
    void keepsNothingElseToComeInWith() throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'gate' AND table_name = 'sign_in'
                        """)) {
            var rows = query.executeQuery();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "account_id",
                        "username",
                        "password_hash",
                        "office",
                        "role",
                        "enterprise",
                        "display_name",
                        "created_at",
                        "password_changed_at");
    }

    @Test
    void knowsNoAccountThatEverybodyKnows() {
        for (var name : List.of("admin", "root", "badak", "sistem")) {
            assertThat(new Visitor(port)
                            .submit("/masuk", "/masuk", Map.of("nama", name, "sandi", name))
                            .path())
                    .as(name)
                    .isEqualTo("/masuk");
        }
    }

    @Test
    void endsASessionWhereItIsKeptAndNotOnlyInTheBrowser() {
        var here = Visitor.signedIn(port, member);
        var stolen = here.cookie("badak");
        assertThat(pathWith(stolen)).isEqualTo("/penugasan");

        here.post("/keluar", here.token("/akun"), Map.of());

        assertThat(pathWith(stolen)).isEqualTo("/masuk");
    }

    @Test
    void endsASessionThatNobodyUsed() throws SQLException {
        var here = Visitor.signedIn(port, member);
        assertThat(here.get("/penugasan").path()).isEqualTo("/penugasan");

        sql("UPDATE gate.spring_session SET last_access_time = last_access_time - 43260000::bigint,"
                + " expiry_time = expiry_time - 43260000::bigint WHERE principal_name = '" + member.username() + "'");

        assertThat(here.get("/penugasan").path()).isEqualTo("/masuk");
    }

    /// Also on a page that says no.
    @Test
    void offersTheWayOutOnEveryPage() {
        for (var role : List.of(Role.COORDINATOR, Role.MENTOR, Role.INSPECTOR, Role.HEAD, Role.RESEARCHER)) {
            var visitor = Visitor.signedIn(port, company.the(role));
            for (var path : List.of("/", "/akun", "/tidak/ada")) {
                assertThat(visitor.get(path).page().select("form[action=/keluar] button"))
                        .as("%s of %s", path, role)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void putsNothingSecretIntoAddresses() {
        var visitor = Visitor.signedIn(port, member);
        for (var path : List.of("/", "/akun", "/sarana")) {
            var page = visitor.get(path);
            assertThat(page.response().uri().toString()).doesNotContain("jsessionid", "_csrf", "?");
            assertThat(page.page().select("a[href], form[action]"))
                    .noneMatch(one -> (one.attr("href") + one.attr("action")).contains(visitor.cookie("badak")));
            assertThat(page.page().select("form:has(input[name=_csrf]), form:has(input[type=password])"))
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form.attr("method")).isEqualTo("post"));
        }
    }

    /// Of all the cookies there are: session, mark of the browser, language.
    @Test
    void givesEveryCookieToThisSiteAloneAndToNoScript() {
        var visitor = new Visitor(port);
        var cookies = new ArrayList<String>();
        var pages = List.of(
                post(visitor, "/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD)),
                post(visitor, "/akun", "/bahasa", Map.of("kode", "en", "kembali", "/akun")));
        for (var page : pages) {
            for (var at = Optional.of(page); at.isPresent(); at = at.get().previousResponse()) {
                cookies.addAll(at.get().headers().allValues("Set-Cookie"));
            }
        }

        assertThat(cookies.stream().map(cookie -> cookie.replaceAll("=.*", "")))
                .contains("badak", "badak-peramban", "bahasa");
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    /// What a proxy adds stands last; whatever the sender wrote before it is the sender's invention.
    @Test
    void believesOfWhereSomebodyIsOnlyWhatTheProxySays() {
        var statuses = new ArrayList<Integer>();
        for (var number = 0; number < 6; number++) {
            var invented = "198.51.100." + number + ", 203.0.113.77";
            var stranger = new Visitor(port);
            var body = "nama=" + member.username() + "&sandi=tebakan&_csrf=" + stranger.token("/masuk");
            statuses.add(stranger.fetch(
                            "/masuk",
                            request -> request.header("X-Forwarded-For", invented)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(body)))
                    .statusCode());
        }

        assertThat(statuses).containsExactly(422, 422, 422, 422, 422, 429);
    }

    private static HttpResponse<byte[]> post(Visitor visitor, String page, String action, Map<String, String> fields) {
        var body = new StringBuilder("_csrf=" + visitor.token(page));
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return visitor.fetch(
                action,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Visitor.Answer signIn(String password) {
        return new Visitor(port).submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", password));
    }

    private String pathWith(String session) {
        return new Visitor(port)
                .fetch("/penugasan", request -> request.header("Cookie", "badak=" + session))
                .uri()
                .getPath();
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
