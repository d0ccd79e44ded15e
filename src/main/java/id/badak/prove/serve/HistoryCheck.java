package id.badak.prove.serve;

import id.badak.kernel.Sha256;
import id.badak.prove.ground.ProofRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Compares what all telephones heard with what the database holds, piece by piece.
///
/// Acknowledged: there once, with every piece. Refused: nothing of it. Unknown: all of it or
/// nothing. And nothing that nobody sent.
public final class HistoryCheck {
    private static final Map<String, String> PIECES = Map.of(
            "operations", "SELECT id, count(*) FROM coaching.operation GROUP BY id",
            "visits", "SELECT id, count(*) FROM coaching.visit GROUP BY id",
            "answers", "SELECT visit_id, count(*) FROM coaching.visit_answer GROUP BY visit_id",
            "tasks", "SELECT visit_id, count(*) FROM coaching.task GROUP BY visit_id",
            "engagements", """
                    SELECT visit.id, count(*) FROM coaching.visit JOIN coaching.mentor_case ON mentor_case.id = case_id
                    JOIN registry.engagement ON engagement.facility_id = mentor_case.facility_id
                        AND engagement.account_id = visit.mentor_id AND engagement.last_on >= visit.visited_on
                    GROUP BY visit.id
                    """,
            "fixes", "SELECT id, count(*) FROM coaching.task_fix GROUP BY id",
            "reviews", "SELECT fix_id, count(*) FROM coaching.task_review GROUP BY fix_id",
            "closures", "SELECT ground_id, count(*) FROM coaching.task_closure WHERE ground = 'FIX' GROUP BY ground_id",
            "entries", """
                    SELECT subject_id, count(*) FROM coaching.journal_entry WHERE act = '%s' GROUP BY subject_id
                    """);

    private final ProofRun run;
    private final Map<String, Map<UUID, Long>> found = new HashMap<>();

    public HistoryCheck(ProofRun run) {
        this.run = run;
    }

    public void check(Installation installation, History history) throws SQLException, IOException {
        try (var connection = installation.database().connect()) {
            read(connection);
            history.lines().forEach(this::check);
            checkStrangers(history);
            checkPhotos(connection, installation.evidence(), history.photos());
        }
    }

    private void read(Connection connection) throws SQLException {
        for (var piece : PIECES.entrySet()) {
            if (piece.getKey().equals("entries")) {
                for (var act : List.of(Deed.VISIT, Deed.FIX, Deed.REVIEW)) {
                    found.put(act, counts(connection, piece.getValue().formatted(act)));
                }
            } else {
                found.put(piece.getKey(), counts(connection, piece.getValue()));
            }
        }
    }

    private static Map<UUID, Long> counts(Connection connection, String sql) throws SQLException {
        var counts = new HashMap<UUID, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return counts;
    }

    private void check(History.Line line) {
        var deed = line.deed();
        var there = pieces(deed);
        var whole = there.equals(wanted(deed));
        var absent = there.stream().allMatch(count -> count == 0);
        var words = "%s %s has %s, whole is %s".formatted(deed.kind(), deed.id(), there, wanted(deed));
        switch (line.outcome()) {
            case OK -> {
                run.count("acknowledged: not lost", !absent, words);
                run.count("acknowledged: once and whole", whole, words);
                run.count("acknowledged: one moment of receipt", line.receipts().size() == 1, words);
                run.count("acknowledged: rightly", !deed.wrong(), words);
            }
            case REFUSED -> {
                run.count("refused: nothing of it there", absent, words);
                run.count("refused: rightly", deed.wrong(), words);
            }
            case UNKNOWN -> run.count("unknown: all of it or nothing", whole || absent, words);
        }
    }

    /// The operation, its own rows, its journal entry.
    private List<Long> pieces(Deed deed) {
        var pieces = new ArrayList<Long>();
        pieces.add(count("operations", deed.id()));
        pieces.add(count(deed.kind(), deed.subject()));
        for (var piece : kinds(deed)) {
            pieces.add(count(piece, deed.thing()));
        }
        return pieces;
    }

    private static List<String> kinds(Deed deed) {
        return switch (deed.kind()) {
            case Deed.VISIT -> List.of("visits", "answers", "tasks", "engagements");
            case Deed.FIX -> List.of("fixes");
            default -> List.of("reviews", "closures");
        };
    }

    private static List<Long> wanted(Deed deed) {
        return switch (deed.kind()) {
            case Deed.VISIT -> List.of(1L, 1L, 1L, (long) deed.answers(), (long) deed.tasks(), 1L);
            case Deed.FIX -> List.of(1L, 1L, 1L);
            default -> List.of(1L, 1L, 1L, 1L);
        };
    }

    private long count(String piece, UUID id) {
        return found.getOrDefault(piece, Map.of()).getOrDefault(id, 0L);
    }

    /// What is in the tables and in nobody's history was made by a fault.
    private void checkStrangers(History history) {
        var deeds = history.lines().stream().map(History.Line::deed).toList();
        var ids = deeds.stream().map(Deed::id).collect(Collectors.toSet());
        var things = deeds.stream().map(Deed::thing).collect(Collectors.toSet());
        for (var piece : List.of("operations", "visits", "fixes", "reviews")) {
            var known = piece.equals("operations") ? ids : things;
            var strangers = new HashSet<>(found.getOrDefault(piece, Map.of()).keySet());
            strangers.removeAll(known);
            run.count("nothing that nobody sent", strangers.isEmpty(), strangers.size() + " " + piece);
        }
    }

    private void checkPhotos(Connection connection, Path evidence, Set<UUID> photos) throws SQLException, IOException {
        var kept = new HashMap<UUID, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, sha256 FROM coaching.evidence")) {
            while (rows.next()) {
                kept.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        for (var photo : photos) {
            var sha256 = kept.getOrDefault(photo, "");
            run.count("photos: acknowledged, on disk and whole", isWhole(evidence, sha256), "photo " + photo);
        }
    }

    private static boolean isWhole(Path evidence, String sha256) throws IOException {
        if (sha256.isEmpty()) {
            return false;
        }
        var file = evidence.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        return Files.exists(file) && Sha256.of(Files.readAllBytes(file)).hex().equals(sha256);
    }
}
