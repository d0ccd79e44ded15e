package id.badak.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// One start of the server of a folder, with its settings, on a port that is free.
///
/// @param others settings that replace ours
record Starting(PostgresPrograms programs, Path folder, Map<String, String> others) {
    private static final int ATTEMPTS = 40;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_connections", "120"),
            // A refused row is not quoted: logs carry ids, never names.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    /// Starts and gives the port. Another program may take the port between our look and the
    /// server's, and children of a killed server need a moment to see that it has gone: both are
    /// tried again.
    int startOnFreePort() throws IOException {
        return start(OptionalInt.empty());
    }

    /// As above, where it was before, so that whoever was connected finds it again.
    void startOn(int port) throws IOException {
        var _ = start(OptionalInt.of(port));
    }

    private int start(OptionalInt wanted) throws IOException {
        prepareLog();
        for (var attempt = 1; ; attempt++) {
            var port = wanted.isPresent() ? wanted.getAsInt() : freePort();
            var already = Files.size(log());
            try {
                programs.run("pg_ctl", arguments(port));
                return port;
            } catch (IOException fault) {
                var words = Files.readString(log()).substring((int) already);
                if (attempt == ATTEMPTS || !passes(words)) {
                    throw new IOException(fault.getMessage() + "\n" + words.strip(), fault);
                }
            }
        }
    }

    private static boolean passes(String words) {
        return words.contains("Address already in use") || words.contains("is still in use");
    }

    /// The log begins anew with each start: it is read when a start fails, and must not fill the
    /// disk.
    private void prepareLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), folder.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log());
        programs.user().give(log());
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    private List<String> arguments(int port) {
        var settings = new TreeMap<>(SETTINGS);
        settings.putAll(others);
        var options = new ArrayList<String>(List.of("-p " + port));
        settings.forEach((name, value) -> options.add("-c %s=%s".formatted(name, value)));
        return List.of(
                "start",
                "--pgdata=" + LocalPostgres.cluster(folder),
                "--log=" + log(),
                "--wait",
                "--timeout=120",
                "--options=" + String.join(" ", options));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
