package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithServedBadak;
import id.badak.kernel.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// An office's provider that lies, or somebody between it and us: one lie each, and nobody comes in. All but the lie
/// is as in the first test, which lets the person in.
@WithServedBadak
class LyingProviderTests {
    private static final Duration HOUR = Duration.ofHours(1);

    private static IdentityProvider provider;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Member mentor;
    private Visitor visitor;

    @DynamicPropertySource
    static void begin(DynamicPropertyRegistry settings) throws IOException {
        provider = IdentityProvider.start();
        settings.add("badak.sign-in.oidc.issuer", provider::issuer);
        settings.add("badak.sign-in.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("badak.sign-in.oidc.client-secret", () -> IdentityProvider.SECRET);
        settings.add("badak.sign-in.oidc.second-factor", () -> "theirs");
        settings.add("badak.sign-in.oidc.acr", () -> IdentityProvider.TWO_FACTORS);
    }

    @AfterAll
    static void end() {
        provider.close();
    }

    @BeforeEach
    void introduce() {
        mentor = cast.inNewOffice().the(Role.MENTOR);
        provider.knows(mentor.username());
        visitor = new Visitor(port);
    }

    @Test
    void letsInWhomAnHonestProviderNames() {
        var page = visitor.get(OfficeSignIn.BEGIN);

        assertThat(page.path()).isEqualTo("/binaan");
        assertThat(page.response().body()).contains(mentor.name());
    }

    @Test
    void refusesAnAnswerWithAnotherState() {
        provider.lies().answer = told -> {
            told.put("state", told.get("state").replace('=', 'A') + "x");
            return told;
        };

        assertThatNobodyComesIn(0);
    }

    /// As when an attacker sends somebody the end of their own way through the provider.
    @Test
    void refusesAnAnswerInABrowserThatDidNotAsk() {
        var link = answerThatWasKept();

        assertRefused(visitor.get(link));
        assertThat(provider.tokensGiven()).isZero();
    }

    @Test
    void refusesACodeThatWasUsed() {
        var link = new AtomicReference<String>();
        provider.lies().answer = told -> {
            link.set("/masuk/kembali/kantor?code=" + told.get("code") + "&state=" + encoded(told.get("state")));
            return told;
        };
        assertThat(visitor.get(OfficeSignIn.BEGIN).path()).isEqualTo("/binaan");
        visitor.post("/keluar", visitor.token("/akun"), Map.of());

        assertRefused(visitor.get(link.get()));
        assertThat(provider.tokensGiven()).isOne();
    }

    /// The code is good and was never used, but another browser asked for it: only the proof key tells.
    @Test
    void refusesACodeThatAnotherBrowserAskedFor() {
        var stolen = URI.create("http://a" + answerThatWasKept()).getQuery().replaceAll("code=([^&]*).*", "$1");
        provider.lies().answer = told -> {
            told.put("code", stolen);
            return told;
        };

        assertThatNobodyComesIn(0);
    }

    @Test
    void refusesATokenWithAnotherNonceOrNone() {
        provider.lies().claims = claims -> claims.claim("nonce", "dari-lain-waktu");
        assertThatNobodyComesIn(1);

        provider.lies().claims = claims -> claims.claim("nonce", null);
        assertThatNobodyComesIn(2);
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        provider.lies().claims = claims -> claims.issuer("http://127.0.0.1:9/kantor-lain");

        assertThatNobodyComesIn(1);
    }

    @Test
    void refusesATokenForSomebodyElse() {
        provider.lies().claims = claims -> claims.audience("aplikasi-lain");

        assertThatNobodyComesIn(1);
    }

    /// Meant for us too, but given to another program.
    @Test
    void refusesATokenThatAnotherClientWasGiven() {
        provider.lies().claims = claims -> claims.audience(List.of(IdentityProvider.CLIENT, "aplikasi-lain"))
                .claim("azp", "aplikasi-lain");

        assertThatNobodyComesIn(1);
    }

    @Test
    void refusesATokenThatNobodySigned() {
        provider.lies().signer = (claims, _) -> new PlainJWT(claims).serialize();

        assertThatNobodyComesIn(1);
    }

    /// The public key is known to all: taken for a shared secret it would let anybody sign. So would any algorithm
    /// with a secret, since the token may then be ours.
    @Test
    void refusesATokenSignedWithASecret() {
        provider.lies().signer =
                (claims, key) -> withSecret(key.toRSAPublicKey().getEncoded(), claims);
        assertThatNobodyComesIn(1);

        provider.lies().signer = (claims, _) -> withSecret(
                (IdentityProvider.SECRET + IdentityProvider.SECRET + IdentityProvider.SECRET)
                        .getBytes(StandardCharsets.UTF_8),
                claims);
        assertThatNobodyComesIn(2);
    }

    @Test
    void refusesATokenSignedInAWayThatIsNotAgreed() {
        provider.lies().signer = (claims, key) ->
                IdentityProvider.sign(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(key.getKeyID()), claims, key);

        assertThatNobodyComesIn(1);
    }

    @Test
    void refusesATokenSignedByAnotherKey() {
        provider.lies().signer = (claims, _) -> IdentityProvider.sign(claims, IdentityProvider.strangeKey());

        assertThatNobodyComesIn(1);
    }

    @Test
    void refusesAKeyThatTheTokenBringsAlong() {
        provider.lies().signer = (claims, _) -> {
            var own = IdentityProvider.strangeKey();
            return IdentityProvider.sign(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()), claims, own);
        };
        assertThatNobodyComesIn(1);

        provider.lies().signer = (claims, _) -> {
            var own = IdentityProvider.strangeKey();
            return IdentityProvider.sign(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .jwkURL(URI.create(provider.issuer() + "/userinfo"))
                            .keyID(own.getKeyID()),
                    claims,
                    own);
        };
        assertThatNobodyComesIn(2);
    }

    @Test
    void refusesATokenThatWasChanged() {
        var other = cast.inNewOffice().the(Role.MENTOR).username();
        provider.lies().signer = (claims, key) -> {
            var parts = IdentityProvider.sign(claims, key).split("\\.", -1);
            var words = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var claim = "\"preferred_username\":\"";
            assertThat(words).contains(claim + mentor.username());
            words = words.replace(claim + mentor.username(), claim + other);
            var changed =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
            return parts[0] + "." + changed + "." + parts[2];
        };

        assertThatNobodyComesIn(1);
    }

    @Test
    void refusesATokenThatIsOverOrNotYetGood() {
        provider.lies().claims =
                claims -> claims.issueTime(at(HOUR.multipliedBy(-2))).expirationTime(at(HOUR.negated()));
        assertThatNobodyComesIn(1);

        provider.lies().claims = claims -> claims.notBeforeTime(at(HOUR)).expirationTime(at(HOUR.multipliedBy(2)));
        assertThatNobodyComesIn(2);

        provider.lies().claims = claims -> claims.issueTime(at(HOUR)).expirationTime(at(HOUR.multipliedBy(2)));
        assertThatNobodyComesIn(3);
    }

    /// An access token in the JWT form of RFC 9068 says what it is in its header.
    @Test
    void refusesATokenOfAnotherKind() {
        provider.lies().signer = (claims, key) -> IdentityProvider.sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID()),
                claims,
                key);

        assertThatNobodyComesIn(1);
    }

    @Test
    void refusesAnAnswerWithoutAnIdentityToken() {
        provider.lies().tokens = told -> {
            told.put("access_token", told.remove("id_token"));
            return told;
        };

        assertThatNobodyComesIn(1);
    }

    /// OpenID Connect Core, 5.3.2: what is said of another `sub` is not used.
    @Test
    void refusesWhatIsSaidOfAnotherPerson() {
        provider.lies().user = told -> {
            told.put("sub", "nomor-orang-lain");
            return told;
        };

        assertThatNobodyComesIn(1);
    }

    /// Staff need a second factor; what the provider does not say it did not ask for.
    @Test
    void asksForOursWhereTheProviderAskedForOneFactor() {
        for (var said : Arrays.asList("satu-langkah", null)) {
            provider.lies().claims = claims -> claims.claim("acr", said);
            var here = new Visitor(port);
            here.get(OfficeSignIn.BEGIN);
            assertThat(here.get("/binaan").path()).as("acr %s", said).isEqualTo("/akun/kode");
        }
        assertThat(provider.tokensGiven()).isEqualTo(2);
    }

    /// A user name may be given again when somebody leaves; a `sub` never is.
    @Test
    void knowsAPersonByWhatTheProviderGivesToNobodyElse() {
        assertThat(visitor.get(OfficeSignIn.BEGIN).path()).isEqualTo("/binaan");
        visitor.post("/keluar", visitor.token("/akun"), Map.of());

        provider.lies().subject = _ -> "nomor-penerus";
        assertThatNobodyComesIn(2);

        var other = cast.inNewOffice().the(Role.MENTOR);
        provider.knows(other.username());
        provider.lies().subject = _ -> "nomor-" + mentor.username();
        assertThatNobodyComesIn(1);

        provider.knows(mentor.username());
        assertThat(visitor.get(OfficeSignIn.BEGIN).path()).isEqualTo("/binaan");
    }

    @Test
    void beginsNothingForALinkOfAnotherSite() {
        for (var site : List.of("cross-site", "same-site")) {
            assertThat(visitor.fetch(OfficeSignIn.BEGIN, request -> request.header("Sec-Fetch-Site", site))
                            .uri()
                            .getPath())
                    .isEqualTo("/masuk");
        }
        assertThat(provider.tokensGiven()).isZero();
        assertThat(visitor.get("/binaan").path()).isEqualTo("/masuk");

        assertThat(visitor.fetch(OfficeSignIn.BEGIN, request -> request.header("Sec-Fetch-Site", "same-origin"))
                        .uri()
                        .getPath())
                .isEqualTo("/binaan");
    }

    /// As `docs/asvs.md` says under Sessions: neither ends the other, and after its time ours asks again.
    @Test
    void livesAndEndsLikeAnyOtherSession() throws SQLException {
        assertThat(visitor.get(OfficeSignIn.BEGIN).path()).isEqualTo("/binaan");
        provider.knows("orang-lain");
        assertThat(visitor.get("/binaan").path()).isEqualTo("/binaan");
        provider.knows(mentor.username());

        visitor.post("/keluar", visitor.token("/akun"), Map.of());
        assertThat(visitor.get("/binaan").path()).isEqualTo("/masuk");
        assertThat(visitor.get(OfficeSignIn.BEGIN).path()).isEqualTo("/binaan");
        assertThat(provider.tokensGiven()).isOne();

        try (var connection = TestDatabase.address().connect();
                var age = connection.prepareStatement("""
                        UPDATE gate.spring_session SET creation_time = creation_time - 43260000::bigint
                        WHERE principal_name = ?
                        """)) {
            age.setString(1, mentor.username());
            assertThat(age.executeUpdate()).isOne();
        }
        assertThat(visitor.get("/binaan").path()).isEqualTo("/masuk");
        assertThat(visitor.get(OfficeSignIn.BEGIN).path()).isEqualTo("/binaan");
        assertThat(provider.tokensGiven()).isEqualTo(2);
    }

    /// Whoever can make the provider answer so would choose whom we ask, and for what.
    @Test
    void goesNowhereButWhereItWasTold() {
        for (var path : List.of("/token", "/userinfo")) {
            provider.lies().moved = path;
            assertRefused(visitor.get(OfficeSignIn.BEGIN));
            assertThat(provider.followed()).as(path).isZero();
        }
        provider.lies().moved = "/keys";
        provider.lies().signer = (claims, key) ->
                IdentityProvider.sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("baru"), claims, key);
        assertRefused(visitor.get(OfficeSignIn.BEGIN));
        assertThat(provider.followed()).isZero();

        provider.lies().moved = IdentityProvider.CONFIGURATION;
        assertThatThrownBy(() -> OfficeLine.readProvider(provider.issuer())).hasMessageContaining("sends us elsewhere");
        assertThat(provider.followed()).isZero();
    }

    @Test
    void refusesAConfigurationThatNamesAnotherIssuer() {
        provider.lies().metadata = told -> {
            told.put("issuer", "http://127.0.0.1:9/kantor-lain");
            return told;
        };
        var settings = new OfficeSignInSettings(
                provider.issuer(), IdentityProvider.CLIENT, IdentityProvider.SECRET, "preferred_username", "ours", "");
        var office = new OfficeSignIn().office(settings);

        assertThatThrownBy(() -> office.findByRegistrationId("kantor")).hasMessageContaining("did not match");

        provider.knows(mentor.username());
        assertThat(office.findByRegistrationId("kantor")).isNotNull();
    }

    /// @param tokens how many the provider has given by then: what comes before a token must be refused before it
    private void assertThatNobodyComesIn(int tokens) {
        assertRefused(visitor.get(OfficeSignIn.BEGIN));
        assertThat(provider.tokensGiven()).isEqualTo(tokens);
    }

    private void assertRefused(Visitor.Answer answer) {
        assertThat(answer.path()).isEqualTo("/masuk");
        assertThat(answer.words()).contains("belum dikenal di Badak");
        assertThat(visitor.get("/binaan").path()).isEqualTo("/masuk");
    }

    /// Goes to the provider in another browser, and keeps the address it would lead back to.
    private String answerThatWasKept() {
        var link = new AtomicReference<String>();
        provider.lies().answer = told -> {
            link.set("/masuk/kembali/kantor?code=" + told.get("code") + "&state=" + encoded(told.get("state")));
            told.put("state", "tertahan");
            return told;
        };
        assertThat(new Visitor(port).get(OfficeSignIn.BEGIN).path()).isEqualTo("/masuk");
        return link.get();
    }

    private static String withSecret(byte[] secret, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("kantor").build(), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static Date at(Duration fromNow) {
        return Date.from(Instant.now().plus(fromNow));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
