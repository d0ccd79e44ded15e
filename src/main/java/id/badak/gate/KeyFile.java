package id.badak.gate;

import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The key that second factors are encrypted with, in a file outside the database: a copy of the
/// database alone gives no codes.
///
/// Made when first needed, readable by its owner alone. It is never made anew while the database holds
/// secrets of an older one.
final class KeyFile {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final BooleanSupplier mayBeMade;
    private byte @Nullable [] key;

    KeyFile(Path file, BooleanSupplier mayBeMade) {
        this.file = file;
        this.mayBeMade = mayBeMade;
    }

    synchronized byte[] get() {
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
        if (!mayBeMade.getAsBoolean()) {
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
