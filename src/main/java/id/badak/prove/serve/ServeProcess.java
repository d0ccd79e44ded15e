package id.badak.prove.serve;

import id.badak.kernel.Ids;
import id.badak.postgres.DatabaseAddress;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// `./badak serve` as a process of its own, on one port however often it is started, so that it can
/// be killed as a power cut kills it.
///
/// It runs the program this proof runs from; beside the launcher's jar lies the cache that halves a
/// start, and it is used when there.
public final class ServeProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final Path log;
    private final String program;
    private final Map<String, String> environment;
    private final String heap;
    private final int port = freePort();
    private final int operatorsPort = freePort();
    private @Nullable Process process;

    /// Prepares a process with a gigabyte of heap; it is started apart.
    ///
    /// @param log         where it prints
    /// @param program     the class of the command line
    /// @param environment its settings; without a database's it starts its own in the data folder
    public ServeProcess(Path data, Path log, String program, Map<String, String> environment) throws IOException {
        this(data, log, program, environment, "-Xmx1g");
    }

    /// The same, with another bound of memory.
    ///
    /// @param heap the most it may take
    public ServeProcess(Path data, Path log, String program, Map<String, String> environment, String heap)
            throws IOException {
        this.data = data;
        this.log = log;
        this.program = program;
        this.environment = Map.copyOf(environment);
        this.heap = heap;
    }

    /// The settings that name a database.
    public static Map<String, String> on(DatabaseAddress database) {
        return Map.of(
                "BADAK_DB_URL", database.url(),
                "BADAK_DB_USER", database.user(),
                "BADAK_DB_PASSWORD", database.password());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Path evidence() {
        return Path.of(environment.getOrDefault(
                "BADAK_EVIDENCE_FOLDER", data.resolve("evidence").toString()));
    }

    /// What the operators' port answers now; 0 when it does not.
    public int health(String name) {
        try {
            return new Wire(operatorsPort, "127.0.0.1").get("/health/" + name).status();
        } catch (IOException away) {
            return 0;
        }
    }

    /// The process number now; 0 before the first start.
    public long process() {
        return process == null ? 0 : process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Starts it and returns when it serves a page.
    public void start() throws IOException, InterruptedException {
        process = run("serve", "--port", "" + port, "--operators-port", "" + operatorsPort);
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (!serves()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IOException("serve did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// `kill -9`, and returns when it has gone.
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /// Ends it as an operator does, and gives its status; kills it when it takes longer than a minute.
    public int stop() throws InterruptedException {
        if (process == null) {
            return 0;
        }
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
        return process.exitValue();
    }

    /// Runs another command on the same data and gives its exit code.
    public int command(String... words) throws IOException, InterruptedException {
        return run(words).waitFor();
    }

    public String words() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean serves() {
        try {
            return new Wire(port, Ids.next().toString()).get("/masuk").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process run(String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(List.of("-cp", classPath(), program));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("BADAK_"));
        builder.environment().put("BADAK_SIGNIN_SECONDFACTOR", "optional");
        builder.environment().put("BADAK_OPERATE_DRAINSECONDS", "0");
        builder.environment().put("BADAK_PACE_TIMES", "1000000");
        builder.environment().put("BADAK_WITHOUT", "scanner,vault,rotation");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", heap));
        var cache = Path.of(classPath().split(File.pathSeparator, 2)[0]).resolveSibling("badak.aot");
        if (Files.exists(cache)) {
            options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        } else {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
