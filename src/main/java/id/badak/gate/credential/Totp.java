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

    /// How many steps off a code may be to be known again. It is not let in: it says how far off its telephone is.
    private static final int STEPS_KNOWN = 2;

    /// How far inside of its thirty seconds a code that came at the wrong moment is put. Source: ours.
    private static final int MARGIN_SECONDS = 4;

    private static final int MOST_LAG_SECONDS = 90;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// The one step whose code is good at a moment, so that each is for thirty seconds and no longer.
    ///
    /// @param lag how many seconds after its own time the person's codes come
    static long step(Instant at, int lag) {
        return Math.floorDiv(at.getEpochSecond() - lag, STEP_SECONDS);
    }

    /// Finds the step whose code this is, nearest to one; empty when there is none within [#STEPS_KNOWN].
    static OptionalLong find(byte[] secret, String code, long around) {
        for (var off = 0; off <= STEPS_KNOWN; off++) {
            if (code(secret, around - off).equals(code)) {
                return OptionalLong.of(around - off);
            }
            if (code(secret, around + off).equals(code)) {
                return OptionalLong.of(around + off);
            }
        }
        return OptionalLong.empty();
    }

    /// Gives the lag with which a step's code would have been good at a moment, as near as can be to the one before.
    static int lag(long step, Instant at, int before) {
        var latest = at.getEpochSecond() - step * STEP_SECONDS;
        var earliest = latest - STEP_SECONDS + 1;
        var lag = before < earliest ? earliest + MARGIN_SECONDS : before > latest ? latest - MARGIN_SECONDS : before;
        return Math.clamp(lag, -MOST_LAG_SECONDS, MOST_LAG_SECONDS);
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
