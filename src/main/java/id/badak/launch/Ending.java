package id.badak.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/// Closes what was opened, last first, once: at SIGTERM, at Ctrl-C, or when a start fails half-way.
///
/// It is the only shutdown hook of the program. Spring's own is switched off, for hooks run side by
/// side and the database would go while pages are still being written. The hook waits for a step
/// that is under way, so that nothing is opened behind its back and left running.
final class Ending implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ending"));
    }

    /// Opens one thing more.
    ///
    /// @throws Ended when the end has begun
    synchronized <T extends AutoCloseable> T open(Opening<T> opening) throws Exception {
        if (ending) {
            throw new Ended();
        }
        var thing = opening.open();
        opened.push(thing);
        if (ending) {
            throw new Ended();
        }
        return thing;
    }

    /// Returns when everything has been closed.
    void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        ending = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
        ended.countDown();
    }

    /// One that will not close must not keep the others open: the database is last, and matters
    /// most.
    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception fault) {
            System.err.println("badak: while stopping: " + fault.getMessage());
        }
    }

    interface Opening<T extends AutoCloseable> {
        T open() throws Exception;
    }

    /// The program was told to stop while it was starting. Nobody needs to be told.
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
