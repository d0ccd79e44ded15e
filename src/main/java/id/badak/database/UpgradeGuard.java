package id.badak.database;

import id.badak.kernel.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/// Refuses to bring a database in use to a newer schema without a fresh backup, since there is no
/// way back but that.
///
/// In use means that somebody can sign in. A first start and a changed password pass.
///
/// @param hours how old the newest verified backup may be; 0 asks for none
record UpgradeGuard(int hours) {
    /// For the demo and for a restore, where nothing can be lost: the one is made up, the other
    /// stands in a file.
    static final int NONE_NEEDED = 0;

    /// @param pending looked at last, for it is slow
    /// @throws CannotStart when there is something to migrate and no backup young enough
    void check(Connection connection, BooleanSupplier pending) throws SQLException {
        if (hours == NONE_NEEDED || !isInUse(connection) || hasBackup(connection) || !pending.getAsBoolean()) {
            return;
        }
        throw new CannotStart("This program would change the database, and there is no verified backup younger than"
                + " %d hours. Run `./badak backup FILE` first, or start with --without-backup.".formatted(hours));
    }

    private static boolean isInUse(Connection connection) throws SQLException {
        return exists(connection, "gate.sign_in") && isTrue(connection, "SELECT EXISTS (SELECT FROM gate.sign_in)");
    }

    private boolean hasBackup(Connection connection) throws SQLException {
        return exists(connection, "badak.backup")
                && isTrue(
                        connection,
                        "SELECT EXISTS (SELECT FROM badak.backup WHERE taken_at > now() - interval '%d hours')"
                                .formatted(hours));
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return isTrue(connection, "SELECT to_regclass('" + table + "') IS NOT NULL");
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
