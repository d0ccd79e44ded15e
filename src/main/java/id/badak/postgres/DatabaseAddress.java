package id.badak.postgres;

import id.badak.kernel.Environment;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// Where a database answers, and as whom.
///
/// [LocalPostgres] gives the superuser's: it is for migrations, which make the narrower roles that
/// the zones use. No request is ever served with it.
public record DatabaseAddress(String url, String user, String password) {
    /// Finds the database that `BADAK_DB_URL`, `BADAK_DB_USER` and `BADAK_DB_PASSWORD` name; none
    /// without the first.
    public static Optional<DatabaseAddress> findNamed() {
        return Environment.find("BADAK_DB_URL")
                .map(url -> new DatabaseAddress(
                        url,
                        Environment.find("BADAK_DB_USER").orElse("badak"),
                        Environment.find("BADAK_DB_PASSWORD").orElse("")));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Leaves the password out, so that a log line cannot give it away.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
