package id.badak.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Writes what only its owner may read: keys and passwords.
public final class PrivateFile {
    private PrivateFile() {}

    /// Makes a new file that is nobody else's from its first moment; the folder is there already.
    /// Where files have no owner's rights (Windows), the folder's hold.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one; it is left as it is
    public static void create(Path file, byte[] content) throws IOException {
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, fresh, ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(content));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
