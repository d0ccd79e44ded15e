package id.badak.gate.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.session.SessionIdGenerator;

/// Names sessions with 216 bits of chance, in the 36 letters that Spring Session's table has for it. Its own choice, a
/// random UUID, has 122.
final class SessionIds implements SessionIdGenerator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 27;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

    @Override
    public String generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isOne(String value) {
        return ID.matcher(value).matches();
    }
}
