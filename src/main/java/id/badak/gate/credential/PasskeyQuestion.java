package id.badak.gate.credential;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// What a browser is asked to sign: random, kept in its session, and good for one answer.
///
/// @param host   whose passkeys may answer
/// @param origin the pages the answer must come from, as the browser names them
public record PasskeyQuestion(String challenge, String host, String origin, Instant askedAt) implements Serializable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /// Source: ours; the W3C recommends five minutes at least.
    static final Duration KEPT = Duration.ofMinutes(5);

    /// Two kinds that are kept apart, so that setting one up in one window spoils no sign-in in another.
    public enum Use {
        CREATE,
        SIGN_IN;

        private String attribute() {
            return "badak.passkey." + name();
        }
    }

    /// Asks anew; what was asked before is answered no more.
    public static PasskeyQuestion ask(Use use, HttpServletRequest request, Instant now) {
        var challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        var question = new PasskeyQuestion(
                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge),
                request.getServerName(),
                origin(request),
                now);
        request.getSession().setAttribute(use.attribute(), question);
        return question;
    }

    /// What was asked and not yet answered.
    public static Optional<PasskeyQuestion> find(Use use, HttpServletRequest request, Instant now) {
        return request.getSession().getAttribute(use.attribute()) instanceof PasskeyQuestion question
                        && question.askedAt.plus(KEPT).isAfter(now)
                ? Optional.of(question)
                : Optional.empty();
    }

    /// The same, and forgets it.
    public static Optional<PasskeyQuestion> take(Use use, HttpServletRequest request, Instant now) {
        var found = find(use, request, now);
        request.getSession().removeAttribute(use.attribute());
        return found;
    }

    private static String origin(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
