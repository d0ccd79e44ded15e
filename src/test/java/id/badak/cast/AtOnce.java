package id.badak.cast;

import id.badak.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Lets several people act at the same moment.
public final class AtOnce {
    /// What an act came to that was not refused.
    public static final String DONE = "done";

    private AtOnce() {}

    /// Starts all acts together; says of each, in their order, [#DONE] or the key of its refusal.
    public static List<String> outcomes(List<Callable<?>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                try {
                    one.get();
                    outcomes.add(DONE);
                } catch (ExecutionException failed) {
                    outcomes.add(keyOf(failed));
                }
            }
            return outcomes;
        }
    }

    private static String keyOf(ExecutionException failed) throws ExecutionException {
        if (failed.getCause() instanceof Refusal refused) {
            return refused.problem().key();
        }
        throw failed;
    }
}
