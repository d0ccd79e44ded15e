package id.badak.prove.loss;

import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.Aftermath;
import id.badak.prove.serve.History;
import id.badak.prove.serve.HistoryCheck;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.Telephone;
import java.util.concurrent.Executors;

/// R1 and R2: while telephones send, the application or the database is killed again and again;
/// nothing that was acknowledged is lost, nothing is there twice or in part.
///
/// `kill -9` leaves the system's page cache as it is, so this is no power cut.
public final class KillProof implements Proof {
    private static final int KITCHENS = 8;
    private static final long LONGEST_PAUSE_MILLIS = 180_000;

    private final Victim victim;

    public KillProof(Victim victim) {
        this.victim = victim;
    }

    public enum Victim {
        APPLICATION("R1", "The application killed again and again loses and doubles nothing", 50, 2),
        DATABASE("R2", "PostgreSQL killed again and again loses and doubles nothing", 20, 1);

        private final String id;
        private final String title;
        private final int kills;
        private final int killsInQuickForm;

        Victim(String id, String title, int kills, int killsInQuickForm) {
            this.id = id;
            this.title = title;
            this.kills = kills;
            this.killsInQuickForm = killsInQuickForm;
        }
    }

    @Override
    public String id() {
        return victim.id;
    }

    @Override
    public String title() {
        return victim.title;
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var target = run.size(10_000, 300);
        var kills = run.size(victim.kills, victim.killsInQuickForm);
        var history = new History();
        try (var installation = Installation.open(run, KITCHENS)) {
            installation.server().start();
            var first = installation.server().process();
            send(run, installation, history, target, kills);
            if (victim == Victim.DATABASE) {
                run.count(
                        "the application never restarted",
                        first == installation.server().process(),
                        "another");
            }
            run.say(history.words());
            new HistoryCheck(run).check(installation, history);
            new Aftermath(run).check(installation);
        }
    }

    private void send(ProofRun run, Installation installation, History history, int target, int kills)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var telephones = Telephone.ring(
                    run, installation, history, target, installation.server().port(), threads);
            for (var kill = 1; kill <= kills; kill++) {
                var share = target / (kills + 1);
                var at = Math.max(1, kill * share - run.random().nextInt(Math.max(1, share / 2)));
                var reached = history.await(at, LONGEST_PAUSE_MILLIS);
                run.count("work goes on after each kill", reached, "kill " + kill + ": nothing acknowledged for long");
                kill(installation);
            }
            var reached = history.await(target, LONGEST_PAUSE_MILLIS);
            run.count("work goes on after each kill", reached, "the end");
            for (var telephone : telephones) {
                telephone.get();
            }
        }
        run.say("%d kills".formatted(kills));
    }

    private void kill(Installation installation) throws Exception {
        switch (victim) {
            case APPLICATION -> {
                installation.server().kill();
                installation.server().start();
            }
            case DATABASE -> {
                installation.killDatabase();
                installation.startDatabase();
            }
        }
    }
}
