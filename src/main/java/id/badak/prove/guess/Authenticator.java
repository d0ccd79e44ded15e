package id.badak.prove.guess;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A phone's authenticator app (RFC 6238), written apart from the server's so that neither trusts
/// the other's reading of the standard.
public final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String key;
    private final byte[] secret;

    /// Takes over what a person would type into an app.
    ///
    /// @param key as the page shows it: 160 bits in letters, with spaces
    public Authenticator(String key) {
        this.key = key;
        var number = BigInteger.ONE;
        for (var letter : key.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        var bytes = number.toByteArray();
        this.secret = Arrays.copyOfRange(bytes, bytes.length - 20, bytes.length);
    }

    public String key() {
        return key;
    }

    public String code(Instant at) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        var hash = ByteBuffer.wrap(mac.doFinal(
                ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array()));
        var number = hash.getInt(hash.get(19) & 15) & 0x7fff_ffff;
        return "%06d".formatted(number % 1_000_000);
    }
}
