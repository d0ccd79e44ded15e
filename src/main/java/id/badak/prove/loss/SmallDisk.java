package id.badak.prove.loss;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// A file system of a few megabytes, real enough to be full: a `tmpfs` of its own. Only root may mount one.
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4_096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// @throws CannotStart where none can be mounted
    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "mode=0711,size=%dm".formatted(megabytes), "tmpfs", "" + folder) != 0) {
            throw new CannotStart("This proof fills small disks, which only root on Linux may mount.");
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /// Moves a folder here, owners and all, and leaves a link where it was.
    void takeOver(Path moved) throws IOException, InterruptedException {
        var here = folder.resolve(moved.getFileName());
        if (run("cp", "-a", moved.toString(), here.toString()) != 0) {
            throw new IOException("cannot copy " + moved);
        }
        Folders.delete(moved);
        Files.createSymbolicLink(moved, here);
    }

    /// Takes all the room there is, to the last byte.
    void fill() throws IOException {
        try (var ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var size = BLOCK; size > 0; size /= 2) {
                fill(ballast, size);
            }
        }
    }

    private static void fill(FileChannel ballast, int size) {
        try {
            var written = size;
            while (written > 0) {
                written = ballast.write(ByteBuffer.allocate(size));
            }
        } catch (IOException full) {
            return;
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
