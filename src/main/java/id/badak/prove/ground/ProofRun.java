package id.badak.prove.ground;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

public final class ProofRun implements AutoCloseable {
    private static final int FAILURES_SHOWN = 20;

    private final boolean quick;
    private final Random random;
    private final Class<?> application;
    private final PrintWriter out;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private @Nullable ProvingGround ground;

    public ProofRun(boolean quick, long seed, Class<?> application, PrintWriter out) {
        this.quick = quick;
        this.random = new Random(seed);
        this.application = application;
        this.out = out;
    }

    /// How much is tried: the figure, or a tenth or so of it with `--quick`.
    public int size(int full, int inQuickForm) {
        return quick ? inQuickForm : full;
    }

    /// The only source of chance, so that a seed is a whole run.
    public Random random() {
        return random;
    }

    /// The application that is tried, for a proof that needs more grounds than one.
    public Class<?> application() {
        return application;
    }

    /// A database server and a folder of this run's own, made when first asked for.
    public ProvingGround ground() throws IOException {
        if (ground == null) {
            ground = ProvingGround.open(application);
        }
        return ground;
    }

    public void say(String words) {
        out.println(words);
        out.flush();
    }

    /// Counts one trial in a row of the table.
    ///
    /// @param what told when it failed: what was done and what came of it, ids only
    public void count(String row, boolean held, String what) {
        var count = counts.computeIfAbsent(row, _ -> new Count());
        if (held) {
            count.passed++;
        } else {
            count.failed++;
            failures.add(row + ": " + what);
        }
    }

    public int passedCount() {
        return counts.values().stream().mapToInt(count -> count.passed).sum();
    }

    public int failedCount() {
        return counts.values().stream().mapToInt(count -> count.failed).sum();
    }

    /// Prints the table, the first failures and, last, the line that scripts read.
    public void print() {
        out.printf("%-44s %8s %8s%n", "tried", "passed", "failed");
        counts.forEach((row, count) -> out.printf("%-44s %8d %8d%n", row, count.passed, count.failed));
        failures.stream().limit(FAILURES_SHOWN).forEach(failure -> out.println("FAILED " + failure));
        out.printf("%d passed, %d failed%n", passedCount(), failedCount());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (ground != null) {
            ground.close();
        }
    }

    private static final class Count {
        private int passed;
        private int failed;
    }
}
