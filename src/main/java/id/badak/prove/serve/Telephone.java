package id.badak.prove.serve;

import id.badak.prove.ground.ProofRun;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A mentor and an owner at one kitchen: a visit with a photo, a fix with a photo, the mentor's
/// answer, and again from the beginning.
///
/// It keeps to the protocol: who hears nothing sends the same operation again, until heard. One in
/// twelve gives up instead, as somebody who breaks the telephone does; what became of that
/// operation nobody knows. One visit in twenty is wrong and has to be refused.
public final class Telephone implements Callable<Boolean> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MOST_PATIENCE_SECONDS = 120;
    private static final int GIVES_UP_ONE_IN = 12;

    private final Installation installation;
    private final History history;
    private final Visiting visiting;
    private final Wire mentor;
    private final Wire owner;
    private final int target;
    private final Random random;

    /// @param target how many acknowledged operations of all telephones are enough
    Telephone(Installation installation, History history, int kitchen, Wire mentor, Wire owner, int target, long seed) {
        this.installation = installation;
        this.history = history;
        this.mentor = mentor;
        this.owner = owner;
        this.target = target;
        this.random = new Random(seed);
        this.visiting = new Visiting(installation.mentorCase(kitchen), random);
    }

    @Override
    public Boolean call() throws Exception {
        while (!history.isOver(target)) {
            if (random.nextInt(20) == 0) {
                send(mentor, visiting.wrongVisit());
            }
            goRound();
        }
        return true;
    }

    private void goRound() throws Exception {
        var photo = keepPhoto();
        if (photo.isEmpty()) {
            return;
        }
        var visit = visiting.visit(photo.get());
        if (!send(mentor, visit)) {
            return;
        }
        var task = findTask(visit.id());
        var after = keepPhoto();
        if (task == null || after.isEmpty()) {
            return;
        }
        var fix = visiting.fix(task, after.get());
        if (send(owner, fix)) {
            send(mentor, visiting.review(task, fix.id()));
        }
    }

    /// @return whether it was acknowledged
    private boolean send(Wire wire, Deed deed) throws InterruptedException {
        for (var attempt = new Attempt(); attempt.goesOn(); attempt.pause()) {
            history.invoke(deed);
            try {
                var answer = wire.postJson("/api/operasi", deed.json());
                if (answer.status() == 200) {
                    return note(
                            deed, JSON.readTree(answer.body()).path("answers").path(0));
                }
            } catch (IOException | JacksonException nothingHeard) {
                // Whether it was done nobody can say here; the same id makes asking again harmless.
            }
            history.unheard();
        }
        return false;
    }

    private boolean note(Deed deed, JsonNode answer) throws IOException {
        if (answer.path("status").asInt() == 200) {
            var receipt = answer.path("receipt");
            history.ok(
                    deed,
                    receipt.path("receivedAt").asString(),
                    receipt.path("replayed").asBoolean());
            return true;
        }
        if (answer.path("sentence").asString("").isEmpty()) {
            throw new IOException("neither receipt nor sentence");
        }
        history.refused(deed);
        return false;
    }

    private Optional<UUID> keepPhoto() throws InterruptedException {
        var photo = visiting.photo();
        for (var attempt = new Attempt(); attempt.goesOn(); attempt.pause()) {
            try {
                var answer = mentor.postPhoto("/api/bukti?kasus=" + visiting.mentorCase(), photo);
                if (answer.status() == 200) {
                    var id = UUID.fromString(
                            JSON.readTree(answer.body()).path("id").asString());
                    history.keptPhoto(id);
                    return Optional.of(id);
                }
            } catch (IOException | JacksonException nothingHeard) {
                // As for an operation.
            }
            history.unheard();
        }
        return Optional.empty();
    }

    /// The owner sees the task on a page; here it is looked up, for the page is not what is proved.
    private @Nullable UUID findTask(UUID visit) throws InterruptedException {
        for (var attempt = new Attempt(); attempt.goesOn(); attempt.pause()) {
            try (var connection = installation.database().connect();
                    var asked = connection.prepareStatement("SELECT id FROM coaching.task"
                            + " WHERE office_id = ? AND visit_id = ? AND before_photo IS NOT NULL")) {
                asked.setObject(1, installation.office());
                asked.setObject(2, visit);
                try (var row = asked.executeQuery()) {
                    return row.next() ? row.getObject(1, UUID.class) : null;
                }
            } catch (SQLException databaseIsAway) {
                // It comes back; the next attempt asks again.
            }
        }
        return null;
    }

    private final class Attempt {
        private final long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_PATIENCE_SECONDS);
        private final boolean impatient = random.nextInt(GIVES_UP_ONE_IN) == 0;
        private boolean first = true;

        boolean goesOn() {
            var on = first || (!impatient && System.nanoTime() < until);
            first = false;
            return on;
        }

        void pause() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(100));
        }
    }

    /// Starts one telephone a kitchen on threads of their own and waits for none.
    public static List<Future<Boolean>> ring(
            ProofRun run, Installation installation, History history, int target, int port, ExecutorService threads)
            throws IOException {
        var ringing = new ArrayList<Future<Boolean>>();
        for (var kitchen = 1; kitchen <= installation.kitchens(); kitchen++) {
            var telephone = new Telephone(
                    installation,
                    history,
                    kitchen,
                    installation.mentor(kitchen).through(port),
                    installation.owner(kitchen).through(port),
                    target,
                    run.random().nextLong());
            ringing.add(threads.submit(telephone));
        }
        return ringing;
    }
}
