package id.badak.gate.credential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change each half minute, as RFC 6238 describes them and every authenticator app makes
/// them: HMAC-SHA-1, six digits, thirty seconds.
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /// A phone's clock may be a step off, either way; RFC 6238, 5.2, recommends no more than one.
    private static final int STEPS_OFF = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// Finds the step whose code this is, at most [#STEPS_OFF] from the moment; empty when there is
    /// none.
    static OptionalLong step(byte[] secret, String code, Instant at) {
        var now = at.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (var step = now - STEPS_OFF; step <= now + STEPS_OFF; step++) {
            if (code(secret, step).equals(code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    /// The secret as apps let one type it.
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        for (var bit = 0; bit < secret.length * 8; bit += 5) {
            var value = 0;
            for (var one = bit; one < bit + 5; one++) {
                var set = one < secret.length * 8 && (secret[one / 8] >> (7 - one % 8) & 1) == 1;
                value = value << 1 | (set ? 1 : 0);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
