package id.badak.prove.route;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import id.badak.archive.BackupKey;
import id.badak.archive.DamagedBackup;
import id.badak.archive.ProgressBar;
import id.badak.archive.WrongKey;
import id.badak.backup.Backups;
import id.badak.backup.Estate;
import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.route.Probe.Whose;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// S2: what was said in coaching stays there: on every route and in every file of it, in the
/// database asked by every other role, in backups and in logs. What passes the valve has two
/// people, a reason, the owner's notice and a line in the journal.
public final class WallProof implements Proof {
    private static final List<Role> OUTSIDE = List.of(Role.INSPECTOR, Role.HEAD, Role.RESEARCHER, Role.NATIONAL);
    private static final List<Role> INSIDE = List.of(Role.OWNER, Role.MENTOR);

    private static final String OPENINGS = """
            SELECT d.office_id, d.request_id, d.decided_by <> d.requested_by AS two_people,
                   r.requested_by = d.requested_by AND r.reason = d.reason AND btrim(r.ground) <> '' AS reason,
                   EXISTS (SELECT FROM valve.journal_entry AS j
                           WHERE j.office_id = d.office_id AND j.subject_id = d.request_id AND j.act = 'valve.open'
                             AND j.account_id = d.decided_by AND j.enterprise_id = d.enterprise_id) AS journal
            FROM valve.decision AS d
            JOIN valve.request AS r ON r.office_id = d.office_id AND r.id = d.request_id
            WHERE d.outcome = 'OPENED'
            """;

    @Override
    public String id() {
        return "S2";
    }

    @Override
    public String title() {
        return "what is said in coaching never reaches the official side, by any way";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var stage = Stage.set(run);
        var secrets = secrets(stage);
        seal(run, stage, secrets);
        routes(run, stage, secrets);
        run.say("asking the database as each role");
        try (var connection = run.ground().database().connect()) {
            new WallSql(run, connection, stage, secrets).run();
            openings(run, stage, connection);
        }
        run.say("writing and reading backups");
        backups(run, stage, secrets);
        logs(run, secrets);
    }

    private static List<String> secrets(Stage stage) {
        return planted(stage).map(Planted::secret).toList();
    }

    private static Stream<Planted> planted(Stage stage) {
        return Stream.of(stage.own(), stage.neighbour(), stage.foreign(), stage.beyond());
    }

    /// What was asked and nobody opened is for mentor and head; the canaries are worth something
    /// only if those who may see them do.
    private static void seal(ProofRun run, Stage stage, List<String> secrets) throws Exception {
        var seen = Probe.sweep(stage, new ArrayList<>(INSIDE), List.of(Whose.OWN), _ -> List.of(Way.PAGE));
        for (var role : INSIDE) {
            run.count(
                    "seen by their own people",
                    seen.stream()
                            .anyMatch(probe ->
                                    probe.role() == role && probe.sent().holds(secrets)),
                    role + " sees no canary, so the others prove nothing");
        }
    }

    private static void routes(ProofRun run, Stage stage, List<String> secrets) throws Exception {
        var roles = new ArrayList<@Nullable Role>(OUTSIDE);
        roles.add(null);
        var sealed = planted(stage).map(planted -> "Segel" + planted.mark()).toList();
        var probes = Probe.sweep(stage, roles, List.of(Whose.OWN, Whose.NEIGHBOURS, Whose.FOREIGN), Probe.ways(run));
        var unsealers = Set.of(Role.HEAD);
        for (var probe : probes) {
            var file =
                    probe.sent().type().contains("csv") || probe.sent().type().contains("spreadsheet");
            run.count(
                    file ? "no canary in a file" : "no canary on a route",
                    !probe.sent().holds(secrets),
                    probe.toString());
            if (probe.role() == null || !unsealers.contains(probe.role())) {
                run.count("nothing that waits at the valve", !probe.sent().holds(sealed), probe.toString());
            }
        }
        run.say("%,d probes".formatted(probes.size()));
        run.count(
                "files looked into",
                probes.stream().anyMatch(probe -> probe.sent().type().contains("spreadsheet")),
                "no route gave a file");
    }

    private static void openings(ProofRun run, Stage stage, Connection connection) throws SQLException {
        var owners = planted(stage).toList();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(OPENINGS)) {
            while (row.next()) {
                var request = row.getString("request_id");
                run.count("openings by two people", row.getBoolean("two_people"), request);
                run.count("openings with a reason", row.getBoolean("reason"), request);
                run.count("openings in the journal", row.getBoolean("journal"), request);
                var told = owners.stream()
                        .filter(planted -> request.equals(planted.values().get("/katup/{id}")))
                        .anyMatch(planted -> isTold(stage, planted, request));
                run.count("openings the owner is told of", told, request);
            }
        }
    }

    private static boolean isTold(Stage stage, Planted planted, String request) {
        var owner = Caller.signedIn(stage.port(), planted.owner());
        return owner.get("/beranda/katup").text().contains(request)
                && owner.get("/beranda/katup/" + request).status() == 200;
    }

    /// The key is on paper elsewhere; who finds the file has nothing.
    private static void backups(ProofRun run, Stage stage, List<String> secrets) throws Exception {
        var folder = run.ground().folder();
        var keyFile = folder.resolve("backup.key");
        BackupKey.create(keyFile);
        var file = folder.resolve("backup");
        var estate = new Estate(run.ground().database(), folder.resolve("evidence"));
        new Backups(BackupKey.read(keyFile), ProgressBar.silent()).write(estate, file, false);
        var words = new ArrayList<>(secrets);
        planted(stage).forEach(planted -> words.add(planted.mark()));
        words.add("coaching");
        words.add("registry");
        run.count("no canary in an encrypted backup", !holds(file, words), "a word stands in clear");
        run.count(
                "an encrypted backup is no archive that was only packed",
                unpacked(file).isEmpty(),
                "it unpacks without a key");
        run.count("an encrypted backup needs its key", !opens(file), "it opened without");
    }

    private static boolean opens(Path file) throws SQLException {
        try {
            new Backups(null, ProgressBar.silent()).verify(file);
            return true;
        } catch (DamagedBackup | WrongKey refused) {
            return false;
        }
    }

    /// Words that were packed stand nowhere in clear, and are not secret for that.
    private static String unpacked(Path file) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var packed = new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            packed.transferTo(all);
        } catch (ZstdIOException noArchive) {
            return all.toString(StandardCharsets.ISO_8859_1);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean holds(Path file, List<String> words) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return words.stream().anyMatch(text::contains);
    }

    private static void logs(ProofRun run, List<String> secrets) throws IOException {
        for (var log : run.ground().logs()) {
            run.count(
                    "no canary in a log",
                    !holds(log, secrets),
                    log.getFileName().toString());
        }
    }
}
