package id.badak.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/// The folder of photos: `ab/cd/abcd…`, written beside and renamed, file and folders forced to disk
/// before anything points at them.
@Component
class EvidenceFolder {
    private final Path root;

    EvidenceFolder(EvidenceSettings settings) {
        this.root = settings.folder();
    }

    void keep(String sha256, byte[] content) {
        var file = file(sha256);
        try {
            if (Files.exists(file)) {
                // Whoever wrote it may not have reached the disk with its name yet.
                forceFolders(folder(sha256));
                return;
            }
            var folder = Files.createDirectories(folder(sha256));
            var beside = Files.createTempFile(folder, "new", ".part");
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var bytes = java.nio.ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolders(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    byte[] read(String sha256) {
        try {
            return Files.readAllBytes(file(sha256));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private void forceFolders(Path folder) throws IOException {
        force(folder);
        force(folder.resolve(".."));
        force(root);
    }

    /// Makes the name durable too; a folder that cannot be opened so (Windows) keeps its own promise.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException notHere) {
            return;
        }
    }
}
