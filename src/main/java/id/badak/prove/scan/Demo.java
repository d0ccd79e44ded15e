package id.badak.prove.scan;

import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `./badak demo` in a process of its own, on a free port and with a folder of its own.
///
/// @param names    who may sign in
/// @param password everybody's
record Demo(Process process, int port, List<String> names, String password) implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern READY = Pattern.compile("Badak is ready on http://[^:]+:(\\d+)");
    private static final Pattern PEOPLE = Pattern.compile("Sign in as (.+); the password is (\\S+)");

    static Demo start(ProofRun run, Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("demo.log");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Installation.program(run),
                "demo",
                "--port",
                "0",
                "--data",
                folder.resolve("demo").toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BADAK_"));
        builder.environment().put("BADAK_PACE_TIMES", "1000000");
        var process = builder.start();
        // Also when this is ended before it ends.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            var people = PEOPLE.matcher(Files.readString(log));
            if (people.find()) {
                var port = Integer.parseInt(find(READY, log).group(1));
                return new Demo(process, port, List.of(people.group(1).split(", ")), people.group(2));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        process.destroyForcibly();
        throw new IOException("demo did not start:\n" + Files.readString(log));
    }

    private static Matcher find(Pattern pattern, Path log) throws IOException {
        var found = pattern.matcher(Files.readString(log));
        if (!found.find()) {
            throw new IOException("demo did not say where it is");
        }
        return found;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException cutShort) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
