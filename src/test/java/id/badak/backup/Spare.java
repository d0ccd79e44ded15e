package id.badak.backup;

import id.badak.postgres.DataFolder;
import id.badak.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// An empty PostgreSQL and an empty folder, to restore into.
final class Spare implements AutoCloseable {
    private final DataFolder data;
    private final LocalPostgres server;
    private final Path evidence;

    Spare(Path folder) {
        this.data = DataFolder.open(folder.resolve("data"));
        this.server = LocalPostgres.start(data, _ -> {});
        this.evidence = folder.resolve("evidence");
    }

    Estate estate() {
        return new Estate(server.address(), evidence);
    }

    static List<String> list(Estate estate, String sql) {
        var values = new ArrayList<String>();
        try (var connection = estate.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    static void run(Estate estate, String sql) throws SQLException {
        try (var connection = estate.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        data.close();
    }
}
