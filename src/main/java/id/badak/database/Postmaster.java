package id.badak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The server that may be running in a cluster, whoever started it.
///
/// Its process number stands in `postmaster.pid`. After a crash the number may belong to a stranger,
/// above all in containers, where numbers start again; PostgreSQL would then refuse to start. Since
/// the folder's lock is ours, such a file is stale and is removed, but only when no child of the dead
/// server is left that could still write.
record Postmaster(PostgresPrograms programs, Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Stops it and returns when it has gone; does nothing when there is none.
    void stop() throws IOException {
        var written = find();
        if (written.isEmpty()) {
            return;
        }
        var process = written.get();
        if (worksHere(process)) {
            programs.run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=120"));
        } else {
            awaitChildren();
            Files.deleteIfExists(pidFile());
        }
    }

    /// A file whose process has gone is left to PostgreSQL, which also looks for living children.
    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    /// Children see their parent's death and end by themselves.
    private void awaitChildren() throws IOException {
        for (var process : ProcessHandle.allProcesses().filter(this::worksHere).toList()) {
            await(process);
        }
    }

    /// A server is known by its name and by working inside its cluster. Where a system does not say
    /// in which folder a process works, the name must do.
    private boolean worksHere(ProcessHandle process) {
        var name = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString());
        if (!name.orElse("").startsWith("postgres")) {
            return false;
        }
        var folder = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            return !Files.isDirectory(Path.of("/proc")) || folder.toRealPath().equals(cluster.toRealPath());
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException fault) {
            throw new IOException("process %d of the last PostgreSQL does not end".formatted(process.pid()), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
