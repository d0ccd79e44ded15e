package id.badak.postgres;

import id.badak.kernel.ClearWires;
import id.badak.kernel.Environment;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// Where a database answers, and as whom.
///
/// [LocalPostgres] gives the superuser's: it is for migrations, which make the narrower roles that
/// the zones use. No request is ever served with it.
public record DatabaseAddress(String url, String user, String password) {
    /// Finds the database that `BADAK_DB_URL`, `BADAK_DB_USER` and `BADAK_DB_PASSWORD` name; none
    /// without the first.
    ///
    /// @throws id.badak.kernel.CannotStart as [#requireCovered]
    public static Optional<DatabaseAddress> findNamed() {
        var named = Environment.find("BADAK_DB_URL")
                .map(url -> new DatabaseAddress(
                        url,
                        Environment.find("BADAK_DB_USER").orElse("badak"),
                        Environment.find("BADAK_DB_PASSWORD").orElse("")));
        named.ifPresent(address -> address.requireCovered(ClearWires.named()));
        return named;
    }

    /// Asks of every server on another machine that it proves who it is. Any other `sslmode` takes a false
    /// certificate, another host's or none, and the driver's own, `prefer`, also goes on in clear.
    ///
    /// @throws id.badak.kernel.CannotStart when it need not
    public void requireCovered(ClearWires wires) {
        var parts = Driver.parseURL(url, new Properties());
        if (parts == null || isVerified(parts)) {
            return; // What is no address of PostgreSQL the driver refuses itself.
        }
        for (var host : parts.getProperty("PGHOST", "").split(",", -1)) {
            wires.require(
                    "What the database is told",
                    host,
                    "Add sslmode=verify-full and sslrootcert=FILE to BADAK_DB_URL (docs/operate/transport.md).");
        }
    }

    private static boolean isVerified(Properties parts) {
        return "verify-full".equals(parts.getProperty("sslmode"))
                && !takesAnyCertificate(parts.getProperty("sslfactory"));
    }

    private static boolean takesAnyCertificate(@Nullable String factory) {
        return factory != null && factory.endsWith("NonValidatingFactory");
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
