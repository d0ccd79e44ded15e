package id.badak.gate.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An identity provider in the test's own process. It keeps the protocol, and refuses codes that were used, proof keys
/// that do not fit and clients it does not know; a test makes it tell one lie at a time.
final class IdentityProvider implements AutoCloseable {
    static final String CLIENT = "badak";
    static final String SECRET = "rahasia-uji-coba";
    static final String TWO_FACTORS = "dua-langkah";

    static final String CONFIGURATION = "/.well-known/openid-configuration";

    private static final int KEY_BITS = 2048;
    private static final String ELSEWHERE = "/lain";

    private final HttpServer http;
    private final RSAKey key;

    /// What was asked for each code that is still good.
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    private Lies lies = new Lies();
    private String username = "";
    private int tokensGiven;
    private int followed;

    private IdentityProvider(HttpServer http, RSAKey key) {
        this.http = http;
        this.key = key;
    }

    /// What it says otherwise than it should; as it is made, nothing.
    static final class Lies {
        UnaryOperator<Map<String, Object>> metadata = told -> told;
        UnaryOperator<Map<String, String>> answer = told -> told;
        UnaryOperator<Map<String, Object>> tokens = told -> told;
        UnaryOperator<Map<String, Object>> user = told -> told;
        UnaryOperator<String> subject = told -> told;
        UnaryOperator<JWTClaimsSet.Builder> claims = told -> told;
        Signer signer = IdentityProvider::sign;

        /// The address that answers with a redirect to another, where all is as it should be.
        String moved = "";
    }

    /// Makes an identity token of its claims.
    @FunctionalInterface
    interface Signer {
        String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException;
    }

    static IdentityProvider start() throws IOException {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new IdentityProvider(
                    http, new RSAKeyGenerator(KEY_BITS).keyID("kantor").generate());
            http.createContext("/authorize", provider::authorize);
            provider.answer(CONFIGURATION, provider::describe);
            provider.answer("/token", provider::token);
            provider.answer("/keys", provider::keys);
            provider.answer("/userinfo", provider::userinfo);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return provider;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /// From now on whoever comes is this person, and nothing is a lie.
    void knows(String known) {
        username = known;
        lies = new Lies();
        tokensGiven = 0;
        followed = 0;
    }

    Lies lies() {
        return lies;
    }

    /// How many identity tokens it gave since it last learnt who comes.
    int tokensGiven() {
        return tokensGiven;
    }

    /// How often somebody followed a redirect since then.
    int followed() {
        return followed;
    }

    private void answer(String path, HttpHandler handler) {
        http.createContext(path, call -> {
            if (path.equals(lies.moved)) {
                call.getResponseHeaders().set("Location", issuer() + ELSEWHERE + path);
                // 307 asks for the same method again, so that the token's address is tried, too.
                call.sendResponseHeaders(307, -1);
                call.close();
            } else {
                handler.handle(call);
            }
        });
        http.createContext(ELSEWHERE + path, call -> {
            followed++;
            handler.handle(call);
        });
    }

    static String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), claims, key);
    }

    static String sign(JWSHeader.Builder header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var token = new SignedJWT(header.build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    static RSAKey strangeKey() throws JOSEException {
        return new RSAKeyGenerator(KEY_BITS).keyID("kantor").generate();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void describe(HttpExchange call) throws IOException {
        var told = new HashMap<String, Object>();
        told.put("issuer", issuer());
        told.put("authorization_endpoint", issuer() + "/authorize");
        told.put("token_endpoint", issuer() + "/token");
        told.put("jwks_uri", issuer() + "/keys");
        told.put("userinfo_endpoint", issuer() + "/userinfo");
        told.put("subject_types_supported", new String[] {"public"});
        told.put("response_types_supported", new String[] {"code"});
        told.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
        json(call, 200, lies.metadata.apply(told));
    }

    /// Asks nobody: whoever comes is the person it knows.
    private void authorize(HttpExchange call) throws IOException {
        var wish = fields(call.getRequestURI().getRawQuery());
        var code = "kode-" + asked.size() + "-" + System.nanoTime();
        asked.put(code, wish);
        var told = new LinkedHashMap<String, String>();
        told.put("code", code);
        told.put("state", wish.getOrDefault("state", ""));
        var back = lies.answer.apply(told).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", wish.get("redirect_uri") + "?", ""));
        call.getResponseHeaders().set("Location", back);
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        var wish = fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var begun = asked.remove(wish.getOrDefault("code", ""));
        if (begun == null || !isBadak(call) || !fits(wish, begun)) {
            json(call, 400, Map.of("error", "invalid_grant"));
            return;
        }
        try {
            var told = new HashMap<String, Object>();
            told.put("access_token", "akses");
            told.put("token_type", "Bearer");
            told.put("expires_in", 60);
            told.put("id_token", lies.signer.sign(claims(begun.get("nonce")), key));
            tokensGiven++;
            json(call, 200, lies.tokens.apply(told));
        } catch (JOSEException unable) {
            throw new IOException(unable);
        }
    }

    private JWTClaimsSet claims(@Nullable String nonce) {
        var now = Instant.now();
        return lies.claims
                .apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", nonce)
                        .claim("acr", TWO_FACTORS)
                        .claim("preferred_username", username))
                .build();
    }

    private String subject() {
        return lies.subject.apply("nomor-" + username);
    }

    private void keys(HttpExchange call) throws IOException {
        json(call, 200, new JWKSet(key).toJSONObject(true));
    }

    private void userinfo(HttpExchange call) throws IOException {
        json(call, 200, lies.user.apply(new HashMap<>(Map.of("sub", subject(), "preferred_username", username))));
    }

    private static boolean isBadak(HttpExchange call) {
        var word = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + word).equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    /// RFC 7636, 4.6, and RFC 6749, 4.1.3.
    private static boolean fits(Map<String, String> wish, Map<String, String> begun) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(wish.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .equals(begun.get("code_challenge"))
                    && "S256".equals(begun.get("code_challenge_method"))
                    && begun.getOrDefault("redirect_uri", "").equals(wish.get("redirect_uri"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var one : encoded.split("&", -1)) {
            var parts = one.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void json(HttpExchange call, int status, Map<String, Object> body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
