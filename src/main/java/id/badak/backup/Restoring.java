package id.badak.backup;

import id.badak.archive.ArchiveReader;
import id.badak.archive.Manifest;
import id.badak.archive.RowDigest;
import id.badak.archive.Sink;
import id.badak.database.Migrations;
import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The way back: the schema is made as it was, the rows come in one transaction, and nothing is
/// committed before it was compared.
final class Restoring implements Sink {
    private static final String EMPTY = """
            SELECT coalesce(string_agg(class.oid::regclass::text, ', '), '')
            FROM pg_class AS class
            JOIN pg_namespace AS space ON space.oid = class.relnamespace
            WHERE class.relkind IN ('r', 'p', 'v', 'm', 'S')
              AND space.nspname !~ '^pg_' AND space.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = class.oid AND deptype = 'e')
            """;

    private static final String DROP = """
            DO $$
            DECLARE
                name text;
            BEGIN
                FOR name IN SELECT nspname FROM pg_namespace WHERE nspowner = to_regrole('badak_owner') LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', name);
                END LOOP;
                DROP SCHEMA IF EXISTS badak CASCADE;
            END
            $$
            """;

    private final Estate estate;
    private final Path file;
    private final Backups door;
    private final PhotoShelf shelf;
    private Map<String, Manifest.Part> parts = Map.of();
    private @Nullable Connection connection;
    private @Nullable Incoming copying;
    private String current = "";

    Restoring(Estate estate, Path file, Backups door) {
        this.estate = estate;
        this.file = file;
        this.door = door;
        this.shelf = new PhotoShelf(estate.photos());
    }

    /// @param whole what the file holds, as it was read once
    Backups.Summary restore(ArchiveReader.Whole whole) throws IOException, SQLException {
        requireEmpty();
        try {
            door.progress().begin("Making the schema", 1);
            makeSchema(whole.manifest());
            load(whole);
            Migrations.run(estate.database());
            return Backups.Summary.of(whole);
        } catch (IOException | SQLException | RuntimeException fault) {
            leaveNothing(fault);
            throw fault;
        } finally {
            shelf.close();
            door.progress().end();
        }
    }

    private void requireEmpty() throws IOException, SQLException {
        try (var fresh = estate.database().connect();
                var statement = fresh.createStatement()) {
            Snapshot.requireComplete(fresh);
            var row = statement.executeQuery(EMPTY);
            if (row.next() && !row.getString(1).isEmpty()) {
                throw new CannotStart("The database is not empty; a restore never overwrites. Name an empty one.");
            }
        }
        if (!estate.photos().isEmpty()) {
            throw new CannotStart(("%s is not empty; a restore never overwrites. "
                            + "Name an empty folder with --evidence, or an empty bucket.")
                    .formatted(estate.photos().place()));
        }
    }

    /// Exactly as it was, so that every column has its place; it is brought forward when the rows
    /// are in.
    private void makeSchema(Manifest manifest) throws SQLException {
        Migrations.runTo(estate.database(), manifest.about().versions());
        try (var fresh = estate.database().connect()) {
            if (!Migrations.versions(fresh).equals(manifest.about().migrations())) {
                throw new CannotStart("The migrations of this program are not those the backup was made with. Use the"
                        + " program that is named in it: " + manifest.about().program());
            }
        }
    }

    private void load(ArchiveReader.Whole whole) throws IOException, SQLException {
        parts = whole.manifest().tables().stream().collect(Collectors.toMap(Manifest.Part::fullName, part -> part));
        try (var loading = estate.database().connect()) {
            connection = loading;
            loading.setAutoCommit(false);
            Snapshot.settle(loading);
            var constraints = Constraints.takeOff(loading);
            empty(loading);
            ArchiveReader.read(file, door.key(), this, door.progress());
            endTable();
            door.progress().begin("Checking what came in", parts.size() + 1L);
            constraints.putBack();
            compare(loading);
            shelf.settleAll();
            setCounters(loading, whole.manifest().counters());
            beginEpoch(loading, whole);
            loading.commit();
        } finally {
            connection = null;
        }
    }

    /// A migration may have put rows in that the backup brings, too.
    private void empty(Connection loading) throws SQLException {
        var names = parts.values().stream()
                .map(part -> Catalogue.quoted(part.schema(), part.name()))
                .collect(Collectors.joining(", "));
        Snapshot.execute(loading, "TRUNCATE " + names);
    }

    @Override
    public OutputStream table(String fullName) throws SQLException {
        if (!fullName.equals(current)) {
            endTable();
            var part = Objects.requireNonNull(parts.get(fullName));
            copying = new Incoming(
                    Objects.requireNonNull(connection),
                    "COPY %s (%s) FROM STDIN"
                            .formatted(
                                    Catalogue.quoted(part.schema(), part.name()), Catalogue.columns(part.columns())));
            current = fullName;
        }
        return Objects.requireNonNull(copying);
    }

    private void endTable() throws SQLException {
        if (copying != null) {
            copying.copy.endCopy();
        }
        copying = null;
        current = "";
    }

    @Override
    public OutputStream photo(String sha256) throws IOException, SQLException {
        endTable();
        return shelf.put(sha256);
    }

    /// Reads every table back as it was copied; the digest covers each value and the order of the
    /// rows.
    private void compare(Connection loading) throws IOException, SQLException {
        for (var part : parts.values()) {
            var rows = new RowDigest();
            Snapshot.copy(loading, part.schema(), part.name(), part.columns(), rows);
            if (rows.count() != part.rows() || !rows.sha256().equals(part.sha256())) {
                throw new IllegalStateException("the rows of " + part.fullName() + " came in otherwise");
            }
            door.progress().advance(1);
        }
    }

    private static void setCounters(Connection loading, List<Manifest.Counter> counters) throws SQLException {
        for (var counter : counters) {
            try (var set = loading.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
                set.setString(1, Catalogue.quoted(counter.schema(), counter.name()));
                set.setLong(2, counter.last());
                set.setBoolean(3, counter.called());
                set.execute();
            }
        }
    }

    /// What came in has this transaction's number, and stands in a verified backup: the file
    /// itself.
    private static void beginEpoch(Connection loading, ArchiveReader.Whole whole) throws SQLException {
        Snapshot.execute(loading, "INSERT INTO badak.epoch (reason) VALUES ('RESTORED')");
        try (var statement = loading.createStatement();
                var row = statement.executeQuery("SELECT badak.current_epoch(), pg_current_xact_id()::text::bigint")) {
            row.next();
            Notes.write(loading, whole, row.getString(1), row.getLong(2));
        }
    }

    /// Both places were empty, so all that is in them now is ours.
    private void leaveNothing(Exception fault) {
        try {
            shelf.close();
            estate.photos().clear();
            try (var fresh = estate.database().connect()) {
                Snapshot.execute(fresh, DROP);
            }
        } catch (SQLException | UncheckedIOException left) {
            fault.addSuppressed(left);
        }
    }

    private static final class Incoming extends OutputStream {
        private final CopyIn copy;

        Incoming(Connection loading, String sql) throws SQLException {
            this.copy = loading.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                copy.writeToCopy(bytes, from, length);
            } catch (SQLException refused) {
                throw new IOException(refused);
            }
        }
    }
}
