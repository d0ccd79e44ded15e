package id.badak.prove.loss;

import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.History;
import id.badak.prove.serve.HistoryCheck;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.ServeProcess;
import id.badak.prove.serve.Telephone;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// R10: the leading PostgreSQL is killed under load and its synchronous replica takes over; nothing that was
/// acknowledged is lost, and within a minute the same process of Badak acknowledges again.
///
/// Killed again only once the replica is whole: two losses at once are not what one replica is for.
public final class FailOverProof implements Proof {
    private static final int KITCHENS = 4;
    private static final int ACKNOWLEDGED_BETWEEN = 50;
    private static final int LONGEST_SECONDS = 60;
    private static final int LONGEST_TO_BE_WHOLE_SECONDS = 180;

    @Override
    public String id() {
        return "R10";
    }

    @Override
    public String title() {
        return "A replica takes over under load and nothing acknowledged is lost";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var history = new History();
        try (var cluster = PatroniCluster.open()) {
            var whole = cluster.awaitWhole(LONGEST_TO_BE_WHOLE_SECONDS);
            run.count("the cluster formed", whole, cluster.words());
            if (!whole) {
                return;
            }
            cluster.createDatabase();
            var folder = run.ground().folder();
            var server = new ServeProcess(
                    folder.resolve("app"),
                    folder.resolve("serve.log"),
                    Installation.program(run),
                    ServeProcess.on(cluster.address()));
            try (var installation = Installation.open(run, KITCHENS, cluster::address, server)) {
                server.start();
                var process = server.process();
                killUnderLoad(run, installation, history, cluster);
                run.say(history.words());
                run.count(
                        "the application was never restarted",
                        process == server.process() && server.isAlive(),
                        server.words());
                new HistoryCheck(run).check(installation, history);
                run.count("the journal is what was written", server.command("journal", "verify") == 0, server.words());
            }
        }
    }

    private static void killUnderLoad(ProofRun run, Installation installation, History history, PatroniCluster cluster)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var telephones = Telephone.ring(
                    run,
                    installation,
                    history,
                    Integer.MAX_VALUE,
                    installation.server().port(),
                    threads);
            for (var kill = 0; kill < run.size(5, 1); kill++) {
                await(run, history, "work goes on before each kill", ACKNOWLEDGED_BETWEEN);
                var killed = cluster.killLeader();
                var millis = await(run, history, "acknowledged again within 60 s", KITCHENS + 1);
                run.say("%s killed: acknowledged again after %,d ms".formatted(killed, millis));
                cluster.startAgain(killed);
                run.count("a replica again", cluster.awaitWhole(LONGEST_TO_BE_WHOLE_SECONDS), cluster.words());
            }
            history.end();
            for (var telephone : telephones) {
                telephone.get();
            }
        }
    }

    /// What was on its way when the leader died may still be heard, one answer a kitchen: so many do not count.
    ///
    /// @return how long it took
    private static long await(ProofRun run, History history, String row, int more) throws InterruptedException {
        var began = System.nanoTime();
        var reached = history.await(history.acknowledgedCount() + more, TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        run.count(row, reached, millis + " ms");
        return millis;
    }
}
