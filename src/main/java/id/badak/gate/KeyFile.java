package id.badak.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
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
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, privately())) {
            channel.write(ByteBuffer.wrap(bytes));
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        }
    }

    private FileAttribute<?>[] privately() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
