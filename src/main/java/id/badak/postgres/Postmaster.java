package id.badak.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The server that may be running in a cluster, whoever started it.
///
/// Its process number stands in `postmaster.pid`. After a crash the number may belong to a
/// stranger, above all in containers, where numbers start again; PostgreSQL would then refuse to
/// start. The number is replaced in that case and the file kept, for PostgreSQL also finds in it
/// whether children of the dead server still write.
record Postmaster(PostgresPrograms programs, Path cluster) {
    /// Above the greatest number Linux and macOS give a process.
    private static final String NOBODYS_NUMBER = "4194305";

    /// Stops it and returns when it has gone; does nothing when there is none.
    void stop() throws IOException {
        var process = find();
        if (process.isEmpty()) {
            return;
        }
        if (worksHere(process.get())) {
            programs.run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=120"));
        } else {
            disown();
        }
    }

    boolean isRunning() throws IOException {
        var process = find();
        return process.isPresent() && worksHere(process.get());
    }

    /// A file whose process has gone is left to PostgreSQL, which knows what to do.
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

    /// The server names its cluster on its command line, which every user may read. Where a system
    /// does not show that, the name of the program must do.
    private boolean worksHere(ProcessHandle process) throws IOException {
        var words = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        if (Files.isReadable(words)) {
            var line = new String(Files.readAllBytes(words), StandardCharsets.UTF_8);
            return line.contains("postgres\0-D\0" + cluster + "\0");
        }
        return process.info().command().orElse("").contains("postgres");
    }

    private void disown() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(pidFile()));
        lines.set(0, NOBODYS_NUMBER);
        Files.write(pidFile(), lines);
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
