package id.badak.backup;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as hexadecimal.
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /// Digests what is written and counts its lines; a row of COPY's text form is one line.
    static final class Rows extends OutputStream {
        private final MessageDigest digest = Digests.sha256();
        private long count;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
            for (var at = from; at < from + length; at++) {
                if (bytes[at] == '\n') {
                    count++;
                }
            }
        }

        long count() {
            return count;
        }

        /// Ends the digest.
        String sha256() {
            return hex(digest.digest());
        }
    }
}
