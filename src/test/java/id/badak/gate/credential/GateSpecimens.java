package id.badak.gate.credential;

import id.badak.cast.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/// Settings and secrets for the gate's tests.
public final class GateSpecimens {
    public static final String NEW_PASSWORD = "kuda laut makan pepaya";

    private GateSpecimens() {}

    static SignInSettings settings(String breachedFile) {
        return new SignInSettings("optional", Path.of("unused.key"), breachedFile, 12, 30);
    }

    static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    /// Reads what `Totp.base32` writes.
    public static byte[] secret(String key) {
        var bits = new StringBuilder();
        for (var letter : key.replace(" ", "").toCharArray()) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (var one = 0; one < bytes.length; one++) {
            bytes[one] = (byte) Integer.parseInt(bits.substring(one * 8, one * 8 + 8), 2);
        }
        return bytes;
    }

    /// The code that an app shows now, for whoever types it within a quarter of a minute: everybody's codes are put in
    /// the middle of their time, so that no test meets the turn of a step.
    public static String code(byte[] secret) {
        sql("UPDATE gate.second_factor SET lag_seconds = floor(extract(epoch FROM now()))::bigint % 30 - 15");
        return Totp.code(secret, Instant.now());
    }

    /// The same half a minute later, which no test waits for: none of these codes was used yet.
    public static String nextCode(byte[] secret) {
        sql("UPDATE gate.second_factor SET last_step = 0");
        return code(secret);
    }

    public static void sql(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
