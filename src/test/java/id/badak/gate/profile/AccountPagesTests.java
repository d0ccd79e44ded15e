package id.badak.gate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.gate.credential.GateSpecimens;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.office.Offices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class AccountPagesTests {
    private static final String NEW_PASSWORD = GateSpecimens.NEW_PASSWORD;
    private static final Map<String, String> AGAIN = Map.of("sandi", Cast.PASSWORD);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Offices offices;

    private Cast.Member member;
    private Visitor here;
    private Visitor elsewhere;

    @BeforeEach
    void signInTwice() {
        member = cast.inNewOffice().the(Role.COORDINATOR);
        elsewhere = Visitor.signedIn(port, member);
        here = Visitor.signedIn(port, member);
    }

    @Test
    void listsWhereOneIsSignedInAndEndsOne() {
        var page = here.get("/akun");
        assertThat(page.page().select("main section")).hasSize(2);
        assertThat(page.words()).contains(member.username(), "Ini yang sedang Anda pakai");

        var end = endOf(page);
        var after = here.post(end, here.token("/akun"), AGAIN);

        assertThat(after.words()).contains("sudah dikeluarkan");
        assertThat(after.page().select("main section")).hasSize(1);
        assertThat(elsewhere.get("/penugasan").path()).isEqualTo("/masuk");
        assertThat(here.post(end, here.token("/akun"), AGAIN).status()).isEqualTo(404);
    }

    @Test
    void endsAllOthersAtOnce() {
        var third = Visitor.signedIn(port, member);

        here.post("/akun/sesi/akhiri", here.token("/akun"), AGAIN);

        assertThat(elsewhere.get("/penugasan").path()).isEqualTo("/masuk");
        assertThat(third.get("/penugasan").path()).isEqualTo("/masuk");
        assertThat(here.get("/penugasan").path()).isEqualTo("/penugasan");
    }

    /// Whoever finds a telephone open keeps nobody out with it.
    @Test
    void asksForThePasswordBeforeASessionIsEnded() {
        var one = endOf(here.get("/akun"));
        for (var end : List.of(one, "/akun/sesi/akhiri")) {
            for (var typed : List.of(Map.<String, String>of(), Map.of("sandi", "keliru"))) {
                var answer = here.post(end, here.token("/akun"), typed);
                assertThat(answer.status()).as(end).isEqualTo(422);
                assertThat(answer.page().select("#sandi-fault").text()).contains("belum cocok");
            }
        }
        assertThat(elsewhere.get("/penugasan").path()).isEqualTo("/penugasan");
    }

    @Test
    void neverEndsAnotherPersonsSession() {
        var other = Visitor.signedIn(port, cast.inNewOffice().the(Role.COORDINATOR));
        var end = endOf(here.get("/akun"));

        assertThat(other.post(end, other.token("/akun"), AGAIN).status()).isEqualTo(404);
        assertThat(other.post("/akun/sesi/" + Ids.next() + "/akhiri", other.token("/akun"), AGAIN)
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/penugasan").path()).isEqualTo("/penugasan");
    }

    @Test
    void changesThePasswordAndSignsEverybodyElseOut() {
        var before = sessionCookie(here);
        var answer = change(here, Cast.PASSWORD, NEW_PASSWORD, NEW_PASSWORD);

        assertThat(answer.words()).contains("Kata sandi sudah diganti");
        assertThat(sessionCookie(here)).isNotEqualTo(before);
        assertThat(elsewhere.get("/penugasan").path()).isEqualTo("/masuk");
        assertThat(signIn(new Visitor(port), Cast.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(new Visitor(port), NEW_PASSWORD).path()).isEqualTo("/penugasan");
    }

    @Test
    void saysWhatIsWrongWithANewPassword() {
        assertThat(change(here, "keliru", NEW_PASSWORD, NEW_PASSWORD).words()).contains("sekarang belum cocok");
        assertThat(change(here, Cast.PASSWORD, "pendek", "pendek").words()).contains("paling sedikit 15");
        assertThat(change(here, Cast.PASSWORD, "passwordpassword", "passwordpassword")
                        .words())
                .contains("banyak dikenal");
        assertThat(change(here, NEW_PASSWORD, NEW_PASSWORD, NEW_PASSWORD).words())
                .contains("masih sama");
        assertThat(change(here, Cast.PASSWORD, NEW_PASSWORD, "lain lagi").status())
                .isEqualTo(422);
        assertThat(elsewhere.get("/penugasan").path()).isEqualTo("/penugasan");
    }

    /// Colleagues and strangers would try the office's code and name first.
    @Test
    void takesNoPasswordMadeOfTheOfficesOwnName() {
        var office = member.act(offices::getOwn);
        for (var made : List.of(office.code() + "-2026!", office.name() + " 2026!")) {
            assertThat(change(here, Cast.PASSWORD, made, made).words()).as(made).contains("mudah ditebak");
        }
    }

    @Test
    void endsAfterItsTimeHoweverBusyItIs() throws Exception {
        try (var connection = TestDatabase.address().connect();
                var age = connection.prepareStatement("""
                        UPDATE gate.spring_session
                        SET creation_time = creation_time - 3600000::bigint * ? WHERE principal_name = ?
                        """)) {
            age.setInt(1, 11);
            age.setString(2, member.username());
            age.executeUpdate();
            assertThat(here.get("/penugasan").path()).isEqualTo("/penugasan");
            age.setInt(1, 1);
            age.executeUpdate();
            assertThat(here.get("/penugasan").path()).isEqualTo("/masuk");
        }
    }

    /// As when somebody signs in at the very moment: the row is there, but the account is closed.
    @Test
    void isNotFoundOnceTheAccountIsClosed() throws Exception {
        try (var connection = TestDatabase.address().connect();
                var close = connection.prepareStatement("""
                        INSERT INTO gate.account_closure (account_id, closed_at, reason)
                        SELECT account_id, now(), '-' FROM gate.sign_in WHERE username = ?
                        """)) {
            close.setString(1, member.username());
            close.executeUpdate();
        }
        assertThat(here.get("/penugasan").path()).isEqualTo("/masuk");
    }

    @Test
    void givesTheSessionANewIdAtSignIn() {
        var visitor = new Visitor(port);
        visitor.get("/masuk");
        var before = sessionCookie(visitor);
        signIn(visitor, Cast.PASSWORD);
        assertThat(sessionCookie(visitor)).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void bindsItsCookieToTheHostBehindHttps() {
        var answer = new Visitor(port).fetch("/masuk", request -> request.header("X-Forwarded-Proto", "https"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-badak=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(new Visitor(port)
                        .fetch("/masuk", request -> request)
                        .headers()
                        .allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("badak=").contains("HttpOnly"));
    }

    private static String endOf(Visitor.Answer account) {
        return account.page().select("button[formaction*=/akun/sesi/]").attr("formaction");
    }

    private Visitor.Answer change(Visitor visitor, String old, String fresh, String again) {
        return visitor.submit(
                "/akun", "/akun/sandi", Map.of("sandiLama", old, "sandiBaru", fresh, "sandiUlang", again));
    }

    private Visitor.Answer signIn(Visitor visitor, String password) {
        return visitor.submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", password));
    }

    private static String sessionCookie(Visitor visitor) {
        return visitor.cookie("badak");
    }
}
