package id.badak.gate.credential;

import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The key of second factors and tickets, in a file outside the database: a copy of the database
/// alone gives no codes and no links.
///
/// Made when first needed, readable by its owner alone. It is never made anew while the database
/// holds secrets of an older one.
@Component
public class KeyFile {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final SecondFactorStore factors;
    private byte @Nullable [] key;

    KeyFile(SignInSettings settings, SecondFactorStore factors) {
        this.file = settings.keyFile();
        this.factors = factors;
    }

    public synchronized byte[] get() {
        if (key == null) {
            key = read();
        }
        return key.clone();
    }

    private byte[] read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            var bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("badak.sign-in.key-file has not 32 bytes: " + file);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make() throws IOException {
        if (!factors.isEmpty()) {
            throw new IllegalStateException("badak.sign-in.key-file is gone, and second factors were set up with it: "
                    + file + ". Put it back from the backup.");
        }
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            PrivateFile.create(file, bytes);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        }
    }
}
