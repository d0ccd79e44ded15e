package id.badak.gate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.gate.credential.GateSpecimens;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys as a browser's requests: each refusal differs in one thing from the first test, which lets the person in.
@WithBadak
class PasskeyTests {
    private static final String PAGE = "/akun/kode/kunci";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private SignIns signIns;

    private Cast.Member member;
    private Visitor visitor;
    private SoftKey key;

    @BeforeEach
    void signIn() {
        member = cast.inNewOffice().the(Role.INSPECTOR);
        visitor = Visitor.signedIn(port, member);
        key = new SoftKey(port);
    }

    @Test
    void isAskedForAfterThePasswordAndLetsIn() {
        var elsewhere = Visitor.signedIn(port, member);
        assertThat(setUp(visitor, key).words()).contains("Kunci sandi sudah aktif", "Belum pernah dipakai");
        assertThat(visitor.get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
        assertThat(elsewhere.get("/pemeriksaan").path()).isEqualTo("/masuk");

        var again = Visitor.signedInUntilCode(port, member);
        assertThat(again.get("/pemeriksaan").path()).isEqualTo("/masuk/kode");
        assertThat(again.get(PAGE).path()).isEqualTo("/masuk/kode");

        assertThat(comeIn(again).status()).isEqualTo(200);
        assertThat(again.get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
        assertThat(again.get(PAGE).words()).contains("Terakhir dipakai");
    }

    @Test
    void asksForThePasswordBeforeAnyChange() {
        assertThat(visitor.submit(PAGE, PAGE + "/mulai", Map.of("sandi", "keliru"))
                        .words())
                .contains("sekarang belum cocok");
        assertThat(visitor.submit(PAGE, PAGE, key.create("")).status()).isEqualTo(422);
        setUp(visitor, key);

        var removing = remove(visitor, visitor, "keliru");

        assertThat(removing.status()).isEqualTo(422);
        assertThat(Visitor.signedInUntilCode(port, member).get("/pemeriksaan").path())
                .isEqualTo("/masuk/kode");
    }

    @Test
    void isRemovedByItsPersonOnly() {
        setUp(visitor, key);
        var other = Visitor.signedIn(port, cast.inNewOffice().the(Role.INSPECTOR));

        var foreign = remove(other, visitor, Cast.PASSWORD);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.words()).contains("sudah dilepas");
        assertThat(other.submit(PAGE, PAGE + "/" + Ids.next() + "/lepas", Map.of("sandi", Cast.PASSWORD))
                        .words())
                .isEqualTo(foreign.words());

        assertThat(remove(visitor, visitor, Cast.PASSWORD).words()).contains("Kunci sandi sudah dilepas");
        assertThat(Visitor.signedIn(port, member).get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
    }

    /// Neither form of the second factor takes the other away.
    @Test
    void standsBesideTheCodeFromAnApp() {
        setUp(visitor, key);
        visitor.submit("/akun/kode", "/akun/kode/mulai", Map.of("sandi", Cast.PASSWORD));
        var secret = GateSpecimens.secret(
                visitor.get("/akun/kode").page().select("main code").text());
        visitor.submit("/akun/kode", "/akun/kode/sahkan", Map.of("kode", GateSpecimens.code(secret)));
        var page = Visitor.signedInUntilCode(port, member).get("/masuk/kode").page();
        assertThat(page.select("form[data-badak-passkey], input[name=kode]")).hasSize(2);

        visitor.submit("/akun/kode", "/akun/kode/lepas", Map.of("sandi", Cast.PASSWORD));

        assertThat(visitor.get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
        assertThat(comeIn(Visitor.signedInUntilCode(port, member)).status()).isEqualTo(200);
    }

    @Test
    void isTakenAwayWithEveryOtherSecondFactorThatWasLost() {
        setUp(visitor, key);

        signIns.releaseFactor(member.actor().account(), "KTP dilihat");

        assertThat(Visitor.signedIn(port, member).get("/pemeriksaan").path()).isEqualTo("/pemeriksaan");
    }

    @Test
    void refusesWhatWasSignedForAnotherSite() {
        setUp(visitor, key);

        key.origin = "http://badak.palsu.example";
        assertRefused();

        key.origin = "http://127.0.0.1:" + port;
        key.host = "badak.palsu.example";
        assertRefused();
    }

    /// The host that a request names is the sender's word: a page in between could name itself. The passkey then
    /// is none, for it was made for another.
    @Test
    void knowsNoPasskeyUnderAnotherName() {
        setUp(visitor, key);
        var phished = new Visitor(port);
        UnaryOperator<HttpRequest.Builder> through =
                request -> request.header("X-Forwarded-Host", "badak.palsu.example");
        phished.submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD));

        var page = new String(phished.fetch("/masuk/kode", through).body(), StandardCharsets.UTF_8);

        assertThat(page).contains("Kunci sandi").doesNotContain("data-badak-passkey");
    }

    @Test
    void refusesAnAnswerThatWasGivenBefore() {
        setUp(visitor, key);
        var here = Visitor.signedInUntilCode(port, member);
        var answer = key.sign(challenge(here, "/masuk/kode"));
        assertThat(here.submit("/akun", "/masuk/kode/kunci", answer).status()).isEqualTo(422);
        assertThat(here.submit("/masuk/kode", "/masuk/kode/kunci", answer).words())
                .contains("belum terbaca");

        var good = Visitor.signedInUntilCode(port, member);
        var token = good.token("/masuk/kode");
        var fresh = key.sign(challenge(good, "/masuk/kode"));
        assertThat(good.post("/masuk/kode/kunci", token, fresh).path()).isNotEqualTo("/masuk/kode/kunci");

        var thief = Visitor.signedInUntilCode(port, member);
        assertThat(thief.submit("/masuk/kode", "/masuk/kode/kunci", fresh).status())
                .isEqualTo(422);
    }

    @Test
    void refusesACountThatGoesBack() {
        key.count = 7;
        setUp(visitor, key);
        assertThat(comeIn(Visitor.signedInUntilCode(port, member)).status()).isEqualTo(200);

        key.count = 3;
        assertRefused();
        key.count = 7;
        assertRefused();

        key.count = 20;
        assertThat(comeIn(Visitor.signedInUntilCode(port, member)).status()).isEqualTo(200);
    }

    @Test
    void refusesAnotherPersonsPasskey() {
        setUp(visitor, key);
        var other = cast.inNewOffice().the(Role.INSPECTOR);
        var theirs = new SoftKey(port);
        setUp(Visitor.signedIn(port, other), theirs);

        key = theirs;
        assertRefused();
    }

    @Test
    void refusesAnotherKeyUnderTheSameId() {
        setUp(visitor, key);

        key.changeKey();
        assertRefused();
    }

    @Test
    void refusesADeviceThatNobodyTouched() {
        setUp(visitor, key);

        key.flags = 0;
        assertRefused();
    }

    @Test
    void refusesASignatureMadeForAnotherPurpose() {
        setUp(visitor, key);

        key.kind = "webauthn.create";
        assertRefused();
    }

    @Test
    void isNotSetUpForAnotherSiteOrQuestionNorTwice() {
        begin(visitor);
        assertThat(visitor.submit(PAGE, PAGE, key.create("AAAA")).words()).contains("belum jadi");

        begin(visitor);
        key.origin = "http://badak.palsu.example";
        assertThat(visitor.submit(PAGE, PAGE, key.create(challenge(visitor, PAGE)))
                        .status())
                .isEqualTo(422);

        key.origin = "http://127.0.0.1:" + port;
        setUp(visitor, key);
        var other = Visitor.signedIn(port, cast.inNewOffice().the(Role.INSPECTOR));
        begin(other);
        assertThat(other.submit(PAGE, PAGE, key.create(challenge(other, PAGE))).status())
                .isEqualTo(422);
    }

    @Test
    void refusesWhatNoBrowserSends() {
        setUp(visitor, key);
        for (var field : new String[] {"data", "pernyataan", "kunci", "tanda"}) {
            for (var value : new String[] {"", "bukan base64!", "AAAA", "bnVsbA"}) {
                var here = Visitor.signedInUntilCode(port, member);
                var token = here.token("/masuk/kode");
                var answer = new HashMap<>(key.sign(challenge(here, "/masuk/kode")));
                answer.put(field, value);

                assertThat(here.post("/masuk/kode/kunci", token, answer).status())
                        .as("%s '%s'", field, value)
                        .isEqualTo(422);
            }
        }
        for (var value : new String[] {"", "bukan base64!", "AAAA", "oA"}) {
            begin(visitor);
            var answer = new HashMap<>(new SoftKey(port).create(challenge(visitor, PAGE)));
            answer.put("pernyataan", value);
            assertThat(visitor.submit(PAGE, PAGE, answer).status()).as(value).isEqualTo(422);
        }
    }

    private void assertRefused() {
        var here = Visitor.signedInUntilCode(port, member);
        var answer = comeIn(here);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("belum terbaca");
        assertThat(here.get("/pemeriksaan").path()).isEqualTo("/masuk/kode");
    }

    private Visitor.Answer comeIn(Visitor here) {
        var page = here.get("/masuk/kode").page();
        return here.post(
                "/masuk/kode/kunci",
                page.select("input[name=_csrf]").val(),
                key.sign(options(page).get("challenge").asString()));
    }

    private static void begin(Visitor visitor) {
        visitor.submit(PAGE, PAGE + "/mulai", Map.of("sandi", Cast.PASSWORD));
    }

    private static Visitor.Answer setUp(Visitor visitor, SoftKey key) {
        begin(visitor);
        return visitor.submit(PAGE, PAGE, key.create(challenge(visitor, PAGE)));
    }

    private static String challenge(Visitor visitor, String path) {
        return options(visitor.get(path).page()).get("challenge").asString();
    }

    private static JsonNode options(Document page) {
        return JsonMapper.shared()
                .readTree(page.select("form[data-badak-passkey]").attr("data-badak-passkey"));
    }

    /// Removes the passkey that one of them sees on their page.
    private static Visitor.Answer remove(Visitor who, Visitor whose, String password) {
        var button = whose.get(PAGE).page().select("button[formaction]").attr("formaction");
        return who.submit(PAGE, button, Map.of("sandi", password));
    }
}
