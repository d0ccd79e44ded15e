package id.badak.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what takes longer than a browser waits, one after another, on a thread of its own and as whoever asked; anybody
/// on this node may look at how far one is.
///
/// @param <K> names one piece of work, by ids alone: it is logged
/// @param <S> how far one is
public final class OneByOne<K, S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final String name;
    private final ExecutorService thread;
    private final Map<K, S> steps = new ConcurrentHashMap<>();

    /// @param name of the thread, and of the work in the log
    /// @param mostWaiting more are not taken
    public OneByOne(String name, int mostWaiting) {
        this.name = name;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// What is to be done. What it throws is an accident, and is logged.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /// Takes work in as the acting person, who does not wait for it.
    ///
    /// @return whether there was room
    public boolean begin(K id, S first, Work work) {
        var actor = Acting.get();
        steps.put(id, first);
        try {
            thread.execute(() -> Acting.run(actor, () -> run(id, work)));
            return true;
        } catch (RejectedExecutionException full) {
            steps.remove(id);
            return false;
        }
    }

    /// Does work at once, for somebody who waits.
    public void run(K id, Work work) {
        try {
            work.run();
        } catch (Exception failed) {
            LOG.error("{} {} failed", name, id, failed);
        } finally {
            steps.remove(id);
        }
    }

    /// Tells how far one is by now; of one that is not under way nothing is kept.
    public void step(K id, S now) {
        steps.computeIfPresent(id, (_, _) -> now);
    }

    /// Finds how far one is; empty when this node does not do it.
    public Optional<S> findStep(K id) {
        return Optional.ofNullable(steps.get(id));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
