package id.badak.archive;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import id.badak.kernel.CannotStart;
import id.badak.kernel.PrivateFile;
import id.badak.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// A secret of 256 bits, kept in a file as hexadecimal.
///
/// No passphrase: people choose them short, and a backup can be guessed at for years. The cipher is
/// Tink's AES-256-GCM in segments of 1 MiB under a key derived for each file; a segment changed,
/// moved or missing at the end is found.
public final class BackupKey {
    private static final int BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /// Reads a key file.
    ///
    /// @throws CannotStart when it is not there or holds something else
    public static BackupKey read(Path file) {
        try {
            var secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length != BYTES) {
                throw new IllegalArgumentException();
            }
            return new BackupKey(secret);
        } catch (IOException unreadable) {
            throw new CannotStart("The key file %s cannot be read.".formatted(file), unreadable);
        } catch (IllegalArgumentException noKey) {
            throw new CannotStart("%s is no key file: it must hold 64 hexadecimal digits. Make one with `./badak backup"
                            .formatted(file)
                    + " key FILE`.");
        }
    }

    /// Makes a key. A file that is there is never overwritten, and only its owner may read the new
    /// one.
    public static void create(Path file) {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            PrivateFile.create(file, (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException there) {
            throw new CannotStart("%s is there already; a key is never overwritten.".formatted(file), there);
        } catch (IOException unwritable) {
            throw new CannotStart("%s cannot be written.".formatted(file), unwritable);
        }
    }

    /// Names the key without giving it away, so that a wrong one is told from a damaged file.
    public String fingerprint() {
        var named = Arrays.copyOf("badak-backup-key ".getBytes(StandardCharsets.UTF_8), 17 + BYTES);
        System.arraycopy(secret, 0, named, 17, BYTES);
        return Sha256.of(named).hex().substring(0, 16);
    }

    StreamingAead cipher() {
        try {
            return new AesGcmHkdfStreaming(secret, "HmacSha256", BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
