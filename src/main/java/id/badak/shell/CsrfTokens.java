package id.badak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// The frame's tokens of forms, kept in the session as ever, but of 256 bits by chance: its own are UUIDs, of 122.
final class CsrfTokens implements CsrfTokenRepository {
    private static final BytesKeyGenerator CHANCE = KeyGenerators.secureRandom(32);

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var named = sessions.generateToken(request);
        return new DefaultCsrfToken(
                named.getHeaderName(),
                named.getParameterName(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(CHANCE.generateKey()));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.loadToken(request);
    }
}
