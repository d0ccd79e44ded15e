package id.badak.database;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Sha256;
import id.badak.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schema up to date: each module its own folder and its own history, in the order of
/// the declared dependencies.
///
/// `shared` folders are run once for each zone that keeps such tables on its own side of the wall.
/// When the database already carries this jar's digest nothing is opened but one connection, which
/// keeps a second start short. A database in use is brought forward only when an [UpgradeGuard]
/// lets it.
public final class Migrations {
    /// `badak` in ASCII; of two nodes that start at once the second waits for the first.
    private static final long LOCK = 0x6261_6461_6bL;
    private static final List<Step> STEPS = List.of(
            new Step("database", Zone.REGISTRY),
            new Step("gate/sign_in", Zone.GATE),
            new Step("gate/notice", Zone.GATE),
            new Step("gate/ticket", Zone.GATE),
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
            new Step("coaching/request", Zone.COACHING),
            new Step("coaching/upload", Zone.COACHING),
            new Step("official/inspection", Zone.OFFICIAL),
            new Step("official/permit", Zone.OFFICIAL),
            new Step("study/indicator", Zone.STUDY),
            new Step("shared/journal", Zone.VALVE),
            new Step("valve/opening", Zone.VALVE),
            new Step("coaching/erasure", Zone.COACHING),
            new Step("coaching/excerpt", Zone.COACHING),
            new Step("shared/journal", Zone.STUDY),
            new Step("study/extract", Zone.STUDY),
            new Step("study/appraisal", Zone.STUDY),
            new Step("study/interview", Zone.STUDY),
            new Step("study/studio", Zone.STUDY),
            new Step("study/check", Zone.STUDY),
            new Step("study/sound", Zone.STUDY),
            new Step("study/claim", Zone.STUDY),
            new Step("study/gather", Zone.STUDY));

    private final DatabaseSettings settings;

    Migrations(DatabaseSettings settings) {
        this.settings = settings;
    }

    /// Makes a database like the newest one, and lets the zones' roles in.
    public static void run(DatabaseAddress database) {
        new Migrations(new DatabaseSettings(
                        database.url(), database.user(), database.password(), UpgradeGuard.NONE_NEEDED))
                .run();
    }

    /// Makes an empty database like the one that had these versions, and no newer; the zones' roles
    /// cannot sign in yet.
    ///
    /// @param versions by the name of the history, as [#versions] gave them
    /// @throws CannotStart when this program has never heard of one
    public static void runTo(DatabaseAddress database, Map<String, String> versions) {
        var migrations = new Migrations(new DatabaseSettings(database.url(), database.user(), database.password(), 0));
        var known = STEPS.stream().map(Step::name).collect(Collectors.toSet());
        for (var step : versions.entrySet()) {
            if (!known.contains(step.getKey())) {
                throw unknown(step.getKey(), step.getValue());
            }
        }
        for (var step : STEPS) {
            var version = versions.get(step.name());
            if (version != null) {
                migrations.migrateTo(step, version);
            }
        }
    }

    private void migrateTo(Step step, String version) {
        var wanted = MigrationVersion.fromVersion(version);
        if (Arrays.stream(flyway(step).load().info().all()).noneMatch(one -> wanted.equals(one.getVersion()))) {
            throw unknown(step.name(), version);
        }
        flyway(step).target(wanted).load().migrate();
    }

    private static CannotStart unknown(String module, String version) {
        return new CannotStart("This program does not know version %s of %s; the backup is of a newer one. Use that."
                .formatted(version, module));
    }

    /// Lists the newest migration of each module that is installed, with Flyway's checksum of it.
    public static List<Installed> versions(Connection connection) throws SQLException {
        var found = new ArrayList<Installed>();
        for (var step : STEPS) {
            try (var statement = connection.createStatement()) {
                var there = statement.executeQuery("SELECT to_regclass('badak.flyway_" + step.name() + "')");
                if (!there.next() || there.getString(1) == null) {
                    continue;
                }
                var rows = statement.executeQuery("""
                        SELECT max(version::int), string_agg(coalesce(checksum, 0)::text, ' ' ORDER BY installed_rank)
                        FROM badak.flyway_%s WHERE success AND type = 'SQL'
                        """.formatted(step.name()));
                if (rows.next() && rows.getString(1) != null) {
                    found.add(new Installed(step.name(), rows.getString(1), rows.getString(2)));
                }
            }
        }
        return List.copyOf(found);
    }

    /// A module's migrations as they are installed.
    ///
    /// @param checksums Flyway's, of all of them, oldest first: another text would be another
    ///                  schema
    public record Installed(String module, String version, String checksums) {}

    void run() {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            }
            var files = digestOfFiles() + " ";
            var digest = files + digestOfPasswords();
            var before = recorded(connection);
            if (!before.startsWith(files)) {
                new UpgradeGuard(settings.upgradeBackupHours()).check(connection, this::isPending);
                STEPS.forEach(step -> flyway(step).load().migrate());
            }
            if (!before.equals(digest)) {
                letZonesIn(connection);
                record(connection, digest);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database at " + settings.url() + " cannot be used", unreachable);
        }
    }

    private boolean isPending() {
        return STEPS.stream().anyMatch(step -> flyway(step).load().info().pending().length > 0);
    }

    private FluentConfiguration flyway(Step step) {
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration/" + step.folder())
                .failOnMissingLocations(false)
                .defaultSchema("badak")
                .table("flyway_" + step.name())
                .initSql(step.folder().equals("database") ? "SELECT 1" : "SET ROLE badak_owner")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("zone", step.zone().schema()));
    }

    private void letZonesIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var zone : Zone.values()) {
                // The password is hexadecimal, so it cannot end the literal.
                var password = settings.hasPassword() ? "'" + settings.passwordOf(zone) + "'" : "NULL";
                statement.execute("ALTER ROLE %s LOGIN PASSWORD %s".formatted(zone.role(), password));
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
            statement.execute(
                    "COMMENT ON COLUMN badak.migrated.digest IS 'SHA-256 dari semua berkas migrasi, lalu sidik kata sandi zona'");
        }
        try (var replace = connection.prepareStatement(
                "WITH gone AS (DELETE FROM badak.migrated) INSERT INTO badak.migrated (digest) VALUES (?)")) {
            replace.setString(1, digest);
            replace.execute();
        }
    }

    /// The built-in database has other passwords at each start; that makes no schema anew.
    private String digestOfPasswords() {
        return settings.hasPassword()
                ? Sha256.of(settings.passwordOf(Zone.GATE)).hex()
                : "none";
    }

    private static String digestOfFiles() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Migrations::location));
            var sha = new Sha256();
            for (var file : files) {
                sha.add(file.getContentAsByteArray());
            }
            return sha.hex();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
