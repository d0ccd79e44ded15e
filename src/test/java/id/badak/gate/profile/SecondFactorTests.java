package id.badak.gate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.gate.credential.GateSpecimens;
import id.badak.gate.credential.SecondFactors;
import id.badak.kernel.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class SecondFactorTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private SecondFactors factors;

    private Cast.Member member;
    private Visitor visitor;
    private byte[] secret;

    @BeforeEach
    void signIn() {
        member = cast.inNewOffice().the(Role.INSPECTOR);
        visitor = Visitor.signedIn(port, member);
    }

    @Test
    void isSetUpWithACodeAndThenAskedForAtEverySignIn() {
        var elsewhere = Visitor.signedIn(port, member);
        var codes = setUp();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("([A-Z2-7]{4} ){5}[A-Z2-7]{4}"));
        assertThat(visitor.get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
        assertThat(elsewhere.get("/pemeriksaan").path()).isEqualTo("/masuk");

        var again = Visitor.signedInUntilCode(port, member);
        assertThat(again.get("/pemeriksaan").path()).isEqualTo("/masuk/kode");
        assertThat(again.get("/akun").path()).isEqualTo("/masuk/kode");
        assertThat(again.get("/akun/kode").path()).isEqualTo("/masuk/kode");
        assertThat(answer(again, "000000").status()).isEqualTo(422);

        assertThat(answer(again, codeLater()).path()).isEqualTo("/akun/kode");
        assertThat(again.get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
    }

    @Test
    void refusesACodeThatWasUsedBefore() {
        setUp();
        var code = codeLater();
        answer(Visitor.signedInUntilCode(port, member), code);

        var replay = answer(Visitor.signedInUntilCode(port, member), code);

        assertThat(replay.status()).isEqualTo(422);
        assertThat(replay.words()).contains("sudah dipakai");
    }

    /// A telephone half a minute off: its code is refused and used up, and the one after it is right.
    @ParameterizedTest
    @ValueSource(ints = {-30, 30})
    void takesACodeForHalfAMinuteAndLearnsHowFarATelephoneIsOff(int off) {
        setUp();
        var code = codeLater();
        GateSpecimens.sql("UPDATE gate.second_factor SET lag_seconds = lag_seconds + " + off);
        var browser = Visitor.signedInUntilCode(port, member);

        var early = answer(browser, code);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.words()).contains("Tunggu kode berikutnya");
        assertThat(answer(browser, code).status()).as("the same once more").isEqualTo(422);

        GateSpecimens.sql("UPDATE gate.second_factor SET last_step = 0");
        assertThat(answer(browser, code).path()).as("the next one").isEqualTo("/pemeriksaan");
    }

    /// The old telephone was a minute and a half off; the clock of the new one is right.
    @Test
    void knowsATelephoneWhoseClockWasPutRight() {
        setUp();
        var code = codeLater();
        GateSpecimens.sql("UPDATE gate.second_factor SET lag_seconds = 90");
        var browser = Visitor.signedInUntilCode(port, member);

        assertThat(answer(browser, code).status()).as("learned, not let in").isEqualTo(422);

        GateSpecimens.sql("UPDATE gate.second_factor SET last_step = 0");
        assertThat(answer(browser, code).path()).as("the next one").isEqualTo("/pemeriksaan");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        var codes = setUp();
        var lost = Visitor.signedInUntilCode(port, member);
        assertThat(answer(lost, codes.getFirst().toLowerCase(java.util.Locale.ROOT))
                        .path())
                .isEqualTo("/pemeriksaan");
        assertThat(lost.get("/akun/kode").words()).contains("Sisa kode cadangan: 9");

        assertThat(answer(Visitor.signedInUntilCode(port, member), codes.getFirst())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void asksForThePasswordBeforeAnyChange() {
        assertThat(visitor.submit("/akun/kode", "/akun/kode/mulai", Map.of("sandi", "keliru"))
                        .status())
                .isEqualTo(422);
        setUp();
        assertThat(visitor.submit("/akun/kode", "/akun/kode/lepas", Map.of("sandi", "keliru"))
                        .status())
                .isEqualTo(422);

        var removed = visitor.submit("/akun/kode", "/akun/kode/lepas", Map.of("sandi", Cast.PASSWORD));

        assertThat(removed.words()).contains("sudah dilepas", "Belum aktif");
        assertThat(Visitor.signedIn(port, member).get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
    }

    @Test
    void keepsNoSecretInTheDatabaseThatCouldBeRead() throws Exception {
        setUp();
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement("""
                        SELECT secret FROM gate.second_factor WHERE account_id = ?
                        """)) {
            query.setObject(1, member.actor().account().value());
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes(1)).hasSizeGreaterThan(40);
            assertThat(java.util.HexFormat.of().formatHex(row.getBytes(1)))
                    .doesNotContain(java.util.HexFormat.of().formatHex(secret));
        }
    }

    @Test
    void isOfNoUseInAnotherAccountsRow() throws Exception {
        setUp();
        var inspector = cast.inNewOffice().the(Role.INSPECTOR);
        assertThat(inspector.username()).isNotEmpty();
        var other = inspector.actor().account();
        try (var connection = TestDatabase.address().connect();
                var copy = connection.prepareStatement("""
                        INSERT INTO gate.second_factor (account_id, secret, since_at, last_step)
                        SELECT ?, secret, since_at, 0 FROM gate.second_factor WHERE account_id = ?
                        """)) {
            copy.setObject(1, other.value());
            copy.setObject(2, member.actor().account().value());
            copy.executeUpdate();
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> factors.use(other, codeLater()))
                .hasMessageContaining("another account");
    }

    private List<String> setUp() {
        visitor.submit("/akun/kode", "/akun/kode/mulai", Map.of("sandi", Cast.PASSWORD));
        var page = visitor.get("/akun/kode").page();
        assertThat(page.select("svg[role=img] path").attr("d")).startsWith("M4 4h1v1h-1z");
        secret = GateSpecimens.secret(page.select("main code").text());
        var code = GateSpecimens.code(secret);
        var set = visitor.submit("/akun/kode", "/akun/kode/sahkan", Map.of("kode", code));
        assertThat(set.words()).contains("sudah aktif");
        return set.page().select("main li code").eachText();
    }

    private String codeLater() {
        return GateSpecimens.nextCode(secret);
    }

    private static Visitor.Answer answer(Visitor visitor, String code) {
        return visitor.submit("/masuk/kode", "/masuk/kode", Map.of("kode", code));
    }
}
