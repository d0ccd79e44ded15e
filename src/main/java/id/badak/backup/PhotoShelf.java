package id.badak.backup;

import id.badak.evidence.EvidenceShelf;
import id.badak.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// The place of photos while it is filled: each is kept and read back, many at a time, since a disk or
/// a store takes as long for eight as for one.
final class PhotoShelf implements AutoCloseable {
    private static final int AT_A_TIME = 8;

    private final EvidenceShelf photos;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
    private final List<Future<?>> works = new ArrayList<>();

    /// No more photos are in memory than this, however fast the file is read.
    private final Semaphore room = new Semaphore(2 * AT_A_TIME);

    PhotoShelf(EvidenceShelf photos) {
        this.photos = photos;
    }

    OutputStream put(String sha256) {
        room.acquireUninterruptibly();
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                var content = toByteArray();
                works.add(workers.submit(() -> settle(sha256, content)));
            }
        };
    }

    private Void settle(String sha256, byte[] content) throws IOException {
        try {
            photos.keep(sha256, content);
            var kept = photos.find(sha256).map(Sha256::of).map(Sha256::hex);
            if (!kept.orElse("").equals(sha256)) {
                throw new IOException("the photo " + sha256 + " was written and reads otherwise");
            }
            return null;
        } finally {
            room.release();
        }
    }

    /// Waits for all.
    ///
    /// @return how many there are
    int settleAll() throws IOException {
        for (var work : works) {
            await(work);
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
