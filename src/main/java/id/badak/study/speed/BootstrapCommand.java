package id.badak.study.speed;

import com.sun.management.OperatingSystemMXBean;
import id.badak.study.cluster.ClusterBootstrap;
import id.badak.study.statistics.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Draws the facilities of a made-up panel again, in the two ways there are, and prints what it
/// took.
@Command(
        name = "bootstrap",
        mixinStandardHelpOptions = true,
        description = "Draw 100,000 made-up facilities again and again, one by one and by pattern.")
public final class BootstrapCommand implements Callable<Integer> {
    private static final double LEVEL = 0.95;

    @Option(names = "--draws", defaultValue = "10000", description = "How often all are drawn (${DEFAULT-VALUE}).")
    private int draws;

    @Option(names = "--seed", defaultValue = "1", description = "The seed of the draws (${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (draws < 2 || draws > 1_000_000) {
            spec.commandLine().getErr().println("--draws: from 2 to 1000000.");
            return 2;
        }
        var file = Files.createTempFile("badak-bench", ".csv");
        try {
            MadePanel.write(file);
            print("%d processors, %d draws, seed %d"
                    .formatted(Runtime.getRuntime().availableProcessors(), draws, seed));
            race(
                    "by pattern, with reading the file",
                    () -> ClusterBootstrap.ofPatterns(MadePanel.read(file), draws, seed, LEVEL));
            var facilities = MadePanel.read(file);
            race("facility by facility, without reading", () -> ClusterBootstrap.of(facilities, draws, seed, LEVEL));
            return 0;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void race(String name, Callable<Outcome<ClusterBootstrap>> way) throws Exception {
        long cpu = cpu();
        long start = System.nanoTime();
        var outcome = way.call();
        double wall = (System.nanoTime() - start) / 1e9;
        double spent = (cpu() - cpu) / 1e9;
        switch (outcome) {
            case Outcome.Estimated<ClusterBootstrap>(var bootstrap) -> {
                var effect = bootstrap.effect();
                print(name);
                print(String.format(
                        Locale.ROOT,
                        "  estimate %.10f  error %.10f  quantiles %.6f %.6f",
                        effect.value(),
                        effect.standardError(),
                        effect.interval().lower(),
                        effect.interval().upper()));
                print(String.format(
                        Locale.ROOT,
                        "  wall %.3f s  cpu %.3f s  largest memory of the process %s",
                        wall,
                        spent,
                        memory()));
            }
            case Outcome.Withheld<ClusterBootstrap>(var reason) -> print(name + ": " + reason.code());
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// What Linux says of the whole process, with what Java itself needs; elsewhere unknown.
    private static String memory() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring("VmHWM:".length()).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
