package id.badak.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of what was added, piece by piece.
///
/// Pieces run into each other: `ab` then `c` is `a` then `bc`. Whoever must tell them apart adds a
/// separator, as in `add("\0")`. Text is UTF-8.
public final class Sha256 {
    private final MessageDigest digest = begin();

    public static Sha256 of(byte[] content) {
        return new Sha256().add(content);
    }

    public static Sha256 of(String text) {
        return new Sha256().add(text);
    }

    /// Reads the stream to its end and leaves it open.
    public static Sha256 of(InputStream stream) throws IOException {
        var sha = new Sha256();
        stream.transferTo(sha.writing(OutputStream.nullOutputStream()));
        return sha;
    }

    public OutputStream writing(OutputStream to) {
        return new DigestOutputStream(to, digest);
    }

    public InputStream reading(InputStream from) {
        return new DigestInputStream(from, digest);
    }

    public Sha256 add(byte[] content) {
        return add(content, 0, content.length);
    }

    public Sha256 add(byte[] content, int from, int length) {
        digest.update(content, from, length);
        return this;
    }

    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives the 64 hexadecimal digits, in small letters, and begins anew.
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
