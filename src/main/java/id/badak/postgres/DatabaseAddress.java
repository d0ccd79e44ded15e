package id.badak.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a database answers, and as whom.
///
/// [LocalPostgres] gives the superuser's: it is for migrations, which make the narrower roles that
/// the zones use. No request is ever served with it.
public record DatabaseAddress(String url, String user, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Leaves the password out, so that a log line cannot give it away.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
