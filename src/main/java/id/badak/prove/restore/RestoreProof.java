package id.badak.prove.restore;

import id.badak.archive.ProgressBar;
import id.badak.backup.Backups;
import id.badak.backup.Estate;
import id.badak.database.Migrations;
import id.badak.prove.ground.Nation;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.ProvingGround;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// R8: everything comes back, and how long it takes.
///
/// Counts and digests are compared by the restore itself, with what the backup says it holds; here the
/// rows of every table are counted and digested once more on both servers, by another query, and the
/// application is started on what came back.
public final class RestoreProof implements Proof {
    private static final long MOST_SECONDS = 15 * 60;

    /// With the columns that hold a number of the server's own, which no backup brings back.
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename),
                   ARRAY(SELECT attname::text FROM pg_attribute JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                         WHERE attrelid = format('%I.%I', schemaname, tablename)::regclass
                           AND pg_get_expr(adbin, adrelid) LIKE '%pg_current_xact_id%')::text
            FROM pg_tables
            WHERE schemaname IN ('gate', 'registry', 'coaching', 'official', 'study', 'valve')
              AND tablename NOT LIKE 'spring\\_session%'
            """;

    @Override
    public String id() {
        return "R8";
    }

    @Override
    public String title() {
        return "A backup of the whole country is written, verified and restored within 15 minutes";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var nation = Nation.whole(run.random().nextLong());
        for (var part : run.size(1, 0) == 1 ? List.of(20, 1) : List.of(500)) {
            prove(run, nation.divided(part), part);
        }
    }

    private static void prove(ProofRun run, Nation nation, int part) throws Exception {
        try (var here = ProvingGround.open(run.application());
                var there = ProvingGround.open(run.application())) {
            var size = "1/" + part;
            var source = estate(here);
            Migrations.run(source.database());
            nation.settle(source.database(), evidence(here));
            run.say("%s: %,d offices, %,d enterprises, %,d events, %,d photos"
                    .formatted(size, nation.offices(), nation.enterprises(), nation.events(), nation.photos()));
            var file = here.folder().resolve("backup");
            var backups = new Backups(null, ProgressBar.silent());
            var begun = System.nanoTime();
            var written = backups.write(source, file, false);
            var afterBackup = System.nanoTime();
            backups.verify(file);
            var afterVerify = System.nanoTime();
            var restored = backups.restore(file, () -> estate(there));
            var ended = System.nanoTime();
            run.say("%s: backup with its check %.1f s, verify %.1f s, restore %.1f s, %,d rows, %,d MB"
                    .formatted(
                            size,
                            (afterBackup - begun) / 1e9,
                            (afterVerify - afterBackup) / 1e9,
                            (ended - afterVerify) / 1e9,
                            written.rows(),
                            written.bytes() / 1_000_000));
            run.count(size + " is the same backup", written.equals(restored), "another summary");
            run.count(size + " within 15 minutes", (ended - begun) / 1_000_000_000L <= MOST_SECONDS, "too slow");
            compare(run, size, rows(source), rows(estate(there)));
            run.count(size + " photos", photos(evidence(there)) == nation.photos(), "another number of photos");
            run.count(size + " serves", there.application() != null, "does not start");
        }
    }

    private static void compare(ProofRun run, String size, Map<String, Rows> before, Map<String, Rows> after) {
        before.forEach((table, rows) ->
                run.count(size + " tables", rows.equals(after.get(table)), table + " has " + after.get(table)));
    }

    private static Estate estate(ProvingGround ground) {
        return new Estate(ground.database(), evidence(ground));
    }

    private static Path evidence(ProvingGround ground) {
        return ground.folder().resolve("evidence");
    }

    private static long photos(Path evidence) throws IOException {
        try (var files = Files.walk(evidence)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /// How many, and the sum of their digests: the same rows, in whatever order.
    private record Rows(long count, String digest) {}

    private static Map<String, Rows> rows(Estate estate) throws Exception {
        var found = new TreeMap<String, Rows>();
        try (var connection = estate.database().connect();
                var statement = connection.createStatement()) {
            var own = new TreeMap<String, String>();
            try (var row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    own.put(row.getString(1), row.getString(2));
                }
            }
            for (var table : own.entrySet()) {
                var content = """
                        SELECT count(*), coalesce(sum(hashtextextended((to_jsonb(one) - '%s'::text[])::text, 0)), 0)
                        FROM %s AS one
                        """.formatted(table.getValue(), table.getKey());
                try (var row = statement.executeQuery(content)) {
                    row.next();
                    found.put(table.getKey(), new Rows(row.getLong(1), row.getString(2)));
                }
            }
        }
        return found;
    }
}
