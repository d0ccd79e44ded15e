package id.badak.prove.serve;

import id.badak.prove.ground.ProofRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What has to be in order after any accident: the journal's chain, and no photo that no row speaks
/// of.
public record Aftermath(ProofRun run) {
    private static final long LONGEST_SWEEP_SECONDS = 60;

    public void check(Installation installation) throws Exception {
        var server = installation.server();
        run.count("the journal is what was written", server.command("journal", "verify") == 0, server.words());
        sweep(installation);
    }

    /// Lets time pass for the files, since the sweep leaves young ones alone, and starts the
    /// program anew.
    private void sweep(Installation installation) throws Exception {
        var server = installation.server();
        var before = orphans(installation);
        var status = server.stop();
        run.count("told to stop, it ended with status 0", status == 0, "status " + status);
        for (var file : files(installation.evidence())) {
            var longAgo = Files.getLastModifiedTime(file).toInstant().minus(Duration.ofDays(3));
            Files.setLastModifiedTime(file, FileTime.from(longAgo));
        }
        var rows = rows(installation).size();
        server.start();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SWEEP_SECONDS);
        while (!orphans(installation).isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        run.say("%d files without a row before the sweep, %d after; %d photos"
                .formatted(before.size(), orphans(installation).size(), rows));
        run.count("no file without a row after the sweep", orphans(installation).isEmpty(), orphans(installation) + "");
        run.count(
                "no row without its file after the sweep",
                files(installation.evidence()).size() == rows,
                "files");
    }

    private static Set<String> orphans(Installation installation) throws IOException, SQLException {
        var orphans = new HashSet<String>();
        files(installation.evidence()).forEach(file -> orphans.add(String.valueOf(file.getFileName())));
        orphans.removeAll(rows(installation));
        return orphans;
    }

    private static Set<String> rows(Installation installation) throws SQLException {
        var rows = new HashSet<String>();
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT sha256 FROM coaching.evidence")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static List<Path> files(Path evidence) throws IOException {
        if (!Files.exists(evidence)) {
            return List.of();
        }
        try (var files = Files.walk(evidence)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
