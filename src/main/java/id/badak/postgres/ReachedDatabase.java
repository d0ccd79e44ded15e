package id.badak.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A database that a command works with, and what was opened for it: nothing, when it answered
/// already.
public record ReachedDatabase(
        DatabaseAddress address,
        @Nullable DataFolder data,
        @Nullable LocalPostgres server) implements AutoCloseable {

    /// Reaches the database that the environment names, or else the folder's own, started for as
    /// long as this is open.
    public static ReachedDatabase of(Path folder) {
        return DatabaseAddress.findNamed()
                .map(address -> new ReachedDatabase(address, null, null))
                .orElseGet(() -> start(folder));
    }

    public static ReachedDatabase start(Path folder) {
        var data = DataFolder.open(folder);
        try {
            var server = LocalPostgres.start(data, _ -> {});
            return new ReachedDatabase(server.address(), data, server);
        } catch (RuntimeException fault) {
            data.close();
            throw fault;
        }
    }

    @Override
    public void close() {
        try (data;
                server) {
            // Closed by leaving.
        }
    }
}
