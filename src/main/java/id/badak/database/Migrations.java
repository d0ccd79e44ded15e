package id.badak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schema up to date: each module its own folder and its own history, in the order of the
/// declared dependencies.
///
/// `shared` folders are run once for each zone that keeps such tables on its own side of the wall.
/// When the database already carries this jar's digest nothing is opened but one connection, which
/// keeps a second start short.
final class Migrations {
    private static final long LOCK = 0x6261_6461_6bL;
    private static final List<Step> STEPS = List.of(
            new Step("gate/sign_in", Zone.GATE),
            new Step("registry/office", Zone.REGISTRY),
            new Step("registry/account", Zone.REGISTRY),
            new Step("registry/standard", Zone.REGISTRY),
            new Step("registry/facility", Zone.REGISTRY),
            new Step("shared/journal", Zone.REGISTRY),
            new Step("shared/journal", Zone.COACHING),
            new Step("shared/journal", Zone.OFFICIAL),
            new Step("shared/evidence", Zone.COACHING),
            new Step("shared/evidence", Zone.OFFICIAL),
            new Step("shared/sync", Zone.COACHING),
            new Step("shared/sync", Zone.OFFICIAL),
            new Step("coaching/consent", Zone.COACHING),
            new Step("coaching/mentoring", Zone.COACHING),
            new Step("coaching/visit", Zone.COACHING),
            new Step("coaching/task", Zone.COACHING),
            new Step("official/inspection", Zone.OFFICIAL),
            new Step("study/indicator", Zone.STUDY),
            new Step("shared/journal", Zone.VALVE),
            new Step("valve/opening", Zone.VALVE));

    private final DatabaseSettings settings;

    Migrations(DatabaseSettings settings) {
        this.settings = settings;
    }

    void run() {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            }
            var digest = digest();
            if (!digest.equals(recorded(connection))) {
                migrate();
                letZonesIn(connection);
                record(connection, digest);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database at " + settings.url() + " cannot be used", unreachable);
        }
    }

    private void migrate() {
        flyway("database", Zone.REGISTRY, "database", "SELECT 1").migrate();
        for (var step : STEPS) {
            flyway(step.folder(), step.zone(), step.name(), "SET ROLE badak_owner")
                    .migrate();
        }
    }

    private Flyway flyway(String folder, Zone zone, String name, String first) {
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration/" + folder)
                .failOnMissingLocations(false)
                .defaultSchema("badak")
                .table("flyway_" + name)
                .initSql(first)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("zone", zone.schema()))
                .load();
    }

    private void letZonesIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var zone : Zone.values()) {
                // The password is hexadecimal, so it cannot end the literal.
                statement.execute(
                        "ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(zone.role(), settings.passwordOf(zone)));
            }
        }
    }

    private static String recorded(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var there = statement.executeQuery("SELECT to_regclass('badak.migrated')");
            if (!there.next() || there.getString(1) == null) {
                return "";
            }
            var row = statement.executeQuery("SELECT digest FROM badak.migrated");
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void record(Connection connection, String digest) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS badak.migrated (digest text NOT NULL)");
            statement.execute("COMMENT ON TABLE badak.migrated IS 'Sidik skema yang sudah dipasang'");
            statement.execute("COMMENT ON COLUMN badak.migrated.digest IS 'SHA-256 dari semua berkas migrasi'");
        }
        try (var replace = connection.prepareStatement(
                "WITH gone AS (DELETE FROM badak.migrated) INSERT INTO badak.migrated (digest) VALUES (?)")) {
            replace.setString(1, digest);
            replace.execute();
        }
    }

    /// Digests every migration file and the zones' passwords, since both are installed together.
    private String digest() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Migrations::location));
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                sha.update(file.getContentAsByteArray());
            }
            sha.update(settings.passwordOf(Zone.GATE).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String location(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.indexOf("db/migration"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Step(String folder, Zone zone) {
        String name() {
            return folder.replace('/', '_').replace("shared", zone.schema());
        }
    }
}
