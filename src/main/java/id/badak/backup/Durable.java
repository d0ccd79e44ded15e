package id.badak.backup;

import id.badak.kernel.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Waits until a file or a folder's names are on the disk.
final class Durable {
    private Durable() {}

    /// A folder that cannot be opened so (Windows) keeps its own promise.
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException notHere) {
            return;
        }
    }

    /// Empties a folder; a link in it is deleted, never followed.
    static void deleteContents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Folders.delete(file);
            }
        }
    }
}
