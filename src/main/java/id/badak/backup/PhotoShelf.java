package id.badak.backup;

import id.badak.archive.RowDigest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The folder of photos while it is filled: each is forced to disk and read back, many at a time,
/// since a disk takes as long for eight as for one.
final class PhotoShelf implements AutoCloseable {
    private static final int AT_A_TIME = 8;

    private final Estate estate;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
    private final List<Future<?>> works = new ArrayList<>();
    private final Set<Path> folders = new HashSet<>();

    PhotoShelf(Estate estate) {
        this.estate = estate;
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    OutputStream put(String sha256) throws IOException {
        var photo = estate.photo(sha256);
        var folder = photo.getParent();
        if (folder != null && folders.add(folder)) {
            Files.createDirectories(folder);
        }
        return new FilterOutputStream(Files.newOutputStream(photo)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                works.add(workers.submit(() -> settle(photo, sha256)));
            }
        };
    }

    private static Void settle(Path photo, String sha256) throws IOException {
        Durable.force(photo);
        var digest = new RowDigest();
        try (InputStream in = Files.newInputStream(photo)) {
            in.transferTo(digest);
        }
        if (!digest.sha256().equals(sha256)) {
            throw new IOException("the photo " + sha256 + " was written and reads otherwise");
        }
        return null;
    }

    /// Waits for all, then makes their names durable.
    ///
    /// @return how many there are
    int settleAll() throws IOException {
        for (var work : works) {
            await(work);
        }
        var parents = new HashSet<Path>();
        var forced = new ArrayList<Future<?>>();
        for (var folder : folders) {
            forced.add(workers.submit(() -> {
                Durable.force(folder);
                return null;
            }));
            parents.add(folder.resolveSibling(""));
        }
        for (var work : forced) {
            await(work);
        }
        for (var parent : parents) {
            Durable.force(parent);
        }
        if (Files.exists(estate.evidence())) {
            Durable.force(estate.evidence());
        }
        return works.size();
    }

    private static void await(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
