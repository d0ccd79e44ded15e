package id.badak.evidence;

import id.badak.kernel.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The folder of photos: `ab/cd/abcd…`, written beside and renamed, file and folders forced to disk
/// before anything points at them.
final class FolderShelf implements EvidenceShelf {
    private static final String SUFFIX = ".part";

    private final Path root;
    private final InstantSource clock;

    FolderShelf(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public String place() {
        return root.toString();
    }

    @Override
    public void keep(String sha256, byte[] content) {
        var file = file(sha256);
        try {
            if (isTouched(file)) {
                // Whoever wrote it may not have reached the disk with its name yet.
                forceFolders(folder(sha256));
                return;
            }
            var folder = Files.createDirectories(folder(sha256));
            var beside = Files.createTempFile(folder, "new", SUFFIX);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
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

    @Override
    public Optional<byte[]> find(String sha256) {
        try {
            return Optional.of(Files.readAllBytes(file(sha256)));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean isEmpty() {
        try (var files = Files.list(root)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException notThere) {
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A link in it is deleted, never followed.
    @Override
    public void clear() {
        try {
            Folders.empty(root);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Unfinished files are listed by their path.
    @Override
    @SuppressWarnings("StreamResourceLeak") // Closing what is given back closes it.
    public Stream<List<String>> listOlder(Instant before, int atOnce) {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try {
            return Files.walk(root)
                    .filter(file -> isOlder(file, before))
                    .map(file ->
                            isPhoto(file) ? name(file) : root.relativize(file).toString())
                    .gather(Gatherers.windowFixed(atOnce));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The name is taken away first: who sends it from now on writes it anew, and who did so before has left its
    /// time on the file.
    @Override
    public boolean deleteIfOlder(String name, Instant before) {
        var file = name.contains(SUFFIX) ? root.resolve(name) : file(name);
        var aside = file.resolveSibling(file.getFileName() + ".gone" + SUFFIX);
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (isOlder(aside, before)) {
                Files.delete(aside);
                return true;
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return false;
        } catch (NoSuchFileException anotherNodeWasFaster) {
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        // Nothing is open between two calls.
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static boolean isPhoto(Path file) {
        return name(file).matches("[0-9a-f]{64}");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Says whether a file is there, and leaves the time on it, so that no sweep takes it for
    /// forgotten.
    private boolean isTouched(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException notThere) {
            return false;
        }
    }

    private Path file(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private void forceFolders(Path folder) throws IOException {
        Folders.force(folder);
        Folders.force(folder.resolve(".."));
        Folders.force(root);
    }
}
