package id.badak.database;

import id.badak.kernel.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a server must promise before it may keep a real case.
///
/// Source: PostgreSQL 18, chapters "Write Ahead Log" and "Reliability". Every value of
/// `synchronous_commit` but `off` waits for the local disk, so `off` alone is refused. A replica is
/// the operator's choice and is not asked for here.
public final class DurableSettings {
    /// Source: ours. 18 is what we test with (docs/operate/install.md).
    private static final int OLDEST_VERSION = 16;

    private DurableSettings() {}

    /// Refuses a server that could lose what it has confirmed, or that is too old.
    ///
    /// @throws CannotStart naming every setting that is wrong
    public static void require(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new CannotStart("The database server is PostgreSQL %d. Badak needs %d or newer."
                    .formatted(version, OLDEST_VERSION));
        }
        var off = new ArrayList<String>();
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (isOff(connection, setting)) {
                off.add(setting);
            }
        }
        if (!off.isEmpty()) {
            throw new CannotStart(
                    "The database server could lose confirmed work: %s is off. Turn it on and start again."
                            .formatted(String.join(", ", off)));
        }
    }

    private static boolean isOff(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                return !row.next() || "off".equals(row.getString(1));
            }
        }
    }
}
