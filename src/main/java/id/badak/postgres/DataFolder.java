package id.badak.postgres;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Environment;
import id.badak.kernel.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder that holds all that one Badak keeps: its database, its files, its log.
///
/// One process at a time: a lock is held until [#close]. The system drops it with the process, so a
/// `kill -9` leaves nothing to tidy. Only a folder with our mark is ever emptied.
public final class DataFolder implements AutoCloseable {
    private static final String MARK = "badak-data";
    private static final String LOCK = "badak.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Says which folder a command works in: the one it was told, or that of `BADAK_DATA`, or
    /// `.badak` here.
    public static Path placeOf(@Nullable Path told) {
        return told == null ? Path.of(Environment.find("BADAK_DATA").orElse(".badak")) : told;
    }

    /// Takes the folder, and makes it when there is none.
    ///
    /// @throws CannotStart when it is not ours, not writable, or another Badak has it
    public static DataFolder open(Path folder) {
        return open(folder, false);
    }

    /// Takes the folder and throws away what it held, if it is one of ours.
    public static DataFolder openFresh(Path folder) {
        return open(folder, true);
    }

    private static DataFolder open(Path folder, boolean fresh) {
        var path = folder.toAbsolutePath().normalize();
        try {
            prepare(path, fresh);
            var data = new DataFolder(path.toRealPath(), lock(path));
            if (fresh) {
                data.empty();
            }
            return data;
        } catch (IOException unwritable) {
            throw new CannotStart(
                    "The folder %s cannot be written (%s). Choose another with --data."
                            .formatted(path, reason(unwritable)),
                    unwritable);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw new IllegalStateException("the lock of " + path + " could not be given back", alreadyGone);
        }
    }

    private static void prepare(Path path, boolean fresh) throws IOException {
        var mark = path.resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart("%s is a file, not a folder. Choose another with --data.".formatted(path));
        }
        if (Files.exists(path) && !isEmpty(path)) {
            throw new CannotStart(("%s holds something else than Badak's data; nothing in it was %s."
                            + " Choose another folder with --data.")
                    .formatted(path, fresh ? "deleted" : "touched"));
        }
        createPrivately(path);
        Files.writeString(mark, "This folder belongs to Badak. `--fresh` deletes what is in it.\n");
    }

    /// Others on this machine have no business here: the folder holds the database's password.
    private static void createPrivately(Path path) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        var parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(path);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStart("Another Badak is using the folder %s. Stop it first, or choose another with --data."
                    .formatted(path));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /// Keeps the mark and the lock, so that the folder is ours and taken all the while.
    private void empty() throws IOException {
        LocalPostgres.stopOrphan(this);
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.equals(MARK) && !name.equals(LOCK)) {
                    Folders.delete(file);
                }
            }
        }
    }

    private static String reason(IOException unwritable) {
        return switch (unwritable) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(unwritable.getMessage());
        };
    }
}
