package id.badak.prove.loss;

import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.Deed;
import id.badak.prove.serve.History;
import id.badak.prove.serve.HistoryCheck;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.Visiting;
import id.badak.prove.serve.Wire;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// R3: the same operation sent five times at once is done once and answered five times; another
/// body under its id is refused and kept apart.
public final class ReplayProof implements Proof {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TIMES = 5;

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String title() {
        return "An operation sent five times at once is done once and answered five times";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var count = run.size(2_000, 100);
        var history = new History();
        try (var installation = Installation.open(run, 1);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            installation.server().start();
            var wire = installation.mentor(1);
            var visiting = new Visiting(
                    installation.mentorCase(1), new Random(run.random().nextLong()));
            for (var number = 0; number < count; number++) {
                sendFiveTimes(run, history, wire, threads, visiting.visit(null));
                alter(run, wire, visiting, history.lines().getLast().deed());
            }
            run.say(history.words());
            new HistoryCheck(run).check(installation, history);
            countRows(run, installation, count);
        }
    }

    private static void sendFiveTimes(ProofRun run, History history, Wire wire, ExecutorService threads, Deed deed)
            throws Exception {
        history.invoke(deed);
        var tries = new ArrayList<Callable<JsonNode>>();
        for (var turn = 0; turn < TIMES; turn++) {
            tries.add(() -> send(wire, deed));
        }
        var replays = 0;
        var receipts = new TreeSet<String>();
        for (var future : threads.invokeAll(tries)) {
            var answer = future.get();
            var receipt = answer.path("receipt");
            var replayed = receipt.path("replayed").asBoolean();
            run.count(
                    "posts acknowledged",
                    answer.path("status").asInt() == 200,
                    deed.id().toString());
            history.ok(deed, receipt.path("receivedAt").asString(), replayed);
            replays += replayed ? 1 : 0;
            receipts.add(receipt.path("kind").asString()
                    + receipt.path("receivedAt").asString()
                    + answer.path("number").asString()
                    + receipt.path("standing").path("sequence").asString());
        }
        run.count("four of five are replays", replays == TIMES - 1, deed.id() + ": " + replays);
        run.count("replays the same as the first answer", receipts.size() == 1, deed.id() + ": " + receipts);
    }

    private static void alter(ProofRun run, Wire wire, Visiting visiting, Deed deed) throws Exception {
        var minutes = JSON.readTree(deed.body()).path("minutes").asInt();
        var altered = visiting.visit(deed.id(), minutes % 600 + 1, null, false);
        var answer = send(wire, altered);
        run.count(
                "altered bodies refused",
                answer.path("status").asInt() == 409
                        && answer.path("problem").asString().endsWith(".another-body"),
                deed.id() + " answered " + answer.path("status"));
    }

    private static JsonNode send(Wire wire, Deed deed) throws Exception {
        var answer = wire.postJson("/api/operasi", deed.json());
        return JSON.readTree(answer.body()).path("answers").path(0);
    }

    private static void countRows(ProofRun run, Installation installation, int count) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement()) {
            for (var table : List.of("operation", "visit", "operation_conflict")) {
                try (var row = statement.executeQuery("SELECT count(*) FROM coaching." + table)) {
                    row.next();
                    run.count("rows of " + table, row.getInt(1) == count, row.getInt(1) + " for " + count);
                }
            }
        }
    }
}
