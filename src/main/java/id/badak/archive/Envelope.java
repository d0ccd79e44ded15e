package id.badak.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first and the last bytes of a backup: what it is, and the digest of all before the end.
///
/// Both are skippable frames of Zstandard (RFC 8878, 3.1.2), so a backup without a key is a
/// `.tar.zst` like any other, and opens without Badak.
final class Envelope {
    private static final int MAGIC = 0x184D_2A5B;
    private static final int FRAME_BYTES = 8;
    private static final int LONGEST_BYTES = 200;
    private static final String BEGINNING = "badak-backup 1 ";
    private static final String PLAIN = BEGINNING + "plain";
    private static final String SEALED = BEGINNING + "aes256-gcm-hkdf-1mb key=";
    private static final String END = "badak-backup end sha256=";

    /// Always the same, so that a reader knows where the body ends before it has read the end.
    static final int TRAILER_BYTES = FRAME_BYTES + END.length() + 64;

    private Envelope() {}

    static byte[] header(@Nullable BackupKey key) {
        return frame(key == null ? PLAIN : SEALED + key.fingerprint());
    }

    static byte[] trailer(String sha256) {
        return frame(END + sha256);
    }

    /// @throws IOException when it is no backup of ours
    static Header readHeader(InputStream file) throws IOException {
        var start = ByteBuffer.wrap(file.readNBytes(FRAME_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (start.capacity() < FRAME_BYTES || start.getInt() != MAGIC) {
            throw new IOException("it is no backup of Badak");
        }
        var length = start.getInt();
        if (length < 0 || length > LONGEST_BYTES) {
            throw new IOException("it is no backup of Badak");
        }
        var words = new String(file.readNBytes(length), StandardCharsets.UTF_8);
        if (words.equals(PLAIN)) {
            return new Header(words, Optional.empty());
        }
        if (words.startsWith(SEALED)) {
            return new Header(words, Optional.of(words.substring(SEALED.length())));
        }
        throw new IOException(
                words.startsWith("badak-backup ")
                        ? "it is a backup in a form that this program does not know"
                        : "it is no backup of Badak");
    }

    /// @param words what the first frame says
    /// @param key   fingerprint of the key that is wanted
    record Header(String words, Optional<String> key) {
        /// The frame itself, to which what follows is bound when it is encrypted.
        byte[] bytes() {
            return frame(words);
        }
    }

    static void checkTrailer(InputStream file, String sha256) throws IOException {
        var found = file.readNBytes(TRAILER_BYTES);
        if (found.length < TRAILER_BYTES || file.read() >= 0) {
            throw new EOFException("it ends too early");
        }
        if (!Arrays.equals(found, trailer(sha256))) {
            throw new IOException("its bytes are not those that were written, or its end is missing");
        }
    }

    private static byte[] frame(String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FRAME_BYTES + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }
}
