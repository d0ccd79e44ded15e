package id.badak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/// Tells the browser to run this site's own files and nothing else.
///
/// The nonce is fresh for each answer; htmx, through its hx-csp extension, obeys only attributes
/// that carry it, so markup that somebody typed does nothing.
final class ContentPolicy implements HeaderWriter {
    private static final String ATTRIBUTE = ContentPolicy.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;
    private static final String BEFORE = "default-src 'none'; script-src 'self' 'nonce-";
    private static final String AFTER =
            "'; style-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none';"
                    + " require-trusted-types-for 'script'; trusted-types htmx";

    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String nonce) {
            return nonce;
        }
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", BEFORE + nonce(request) + AFTER);
    }
}
