package id.badak.prove.loss;

import id.badak.kernel.CannotStart;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.LocalPostgres;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.ProvingGround;
import id.badak.prove.serve.History;
import id.badak.prove.serve.HistoryCheck;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.ServeProcess;
import id.badak.prove.serve.Telephone;
import id.badak.prove.serve.Visiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// R6: the disk of the photos fills up, then that of PostgreSQL's WAL. While it is full nothing is confirmed that
/// is not kept, and when there is room again work goes on within thirty seconds, in the same process.
///
/// The two disks are real and small. PostgreSQL is Badak's own, which ends itself on a full WAL.
public final class FullDiskProof implements Proof {
    private static final int KITCHENS = 4;
    private static final int PHOTO_MEGABYTES = 24;
    private static final int WAL_MEGABYTES = 96;
    private static final int LONGEST_RECOVERY_SECONDS = 30;
    private static final int LONGEST_WAIT_SECONDS = 60;

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String title() {
        return "A full disk is never answered with \"kept\", and room is all it takes";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var history = new History();
        var data = run.ground().dataFolder();
        try (var photos = SmallDisk.mount(run.ground().folder().resolve("photos"), PHOTO_MEGABYTES);
                var wal = SmallDisk.mount(run.ground().folder().resolve("wal"), WAL_MEGABYTES)) {
            var server = new ServeProcess(
                    data,
                    run.ground().folder().resolve("serve.log"),
                    Installation.program(run),
                    Map.of(
                            "BADAK_EVIDENCE_FOLDER",
                                    photos.folder().resolve("evidence").toString(),
                            "BADAK_OPERATE_LEASTFREEMEGABYTES", "1",
                            "BADAK_OPERATE_BACKUPHOURS", "0"));
            var address = new OwnDatabase(run.ground(), data);
            try (var installation = Installation.open(run, KITCHENS, address::get, server)) {
                address.handOver();
                keepFewSegments(run.ground().cluster());
                wal.takeOver(run.ground().cluster().resolve("pg_wal"));
                server.start();
                fillUnderLoad(run, installation, history, photos, wal);
                run.say(history.words());
                new HistoryCheck(run).check(installation, history);
                server.stop();
                run.count("the journal is what was written", server.command("journal", "verify") == 0, server.words());
            }
        }
    }

    private static void fillUnderLoad(
            ProofRun run, Installation installation, History history, SmallDisk photos, SmallDisk wal)
            throws Exception {
        var server = installation.server();
        var process = server.process();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var telephones = Telephone.ring(run, installation, history, Integer.MAX_VALUE, server.port(), threads);
            for (var round = 0; round < run.size(10, 1); round++) {
                awaitMore(run, history, "work before the photos' disk is full");
                fillPhotos(run, installation, photos, run.size(10, 4));
                measure(run, history, photos, "photos");
                run.count("the alarm is over", awaitHealth(server, "degraded", 200), "still raised");
                fillWal(run, installation, wal, run.size(10, 4));
                measure(run, history, wal, "WAL");
                run.count("it is ready again", awaitHealth(server, "ready", 200), "not ready");
            }
            history.end();
            for (var telephone : telephones) {
                telephone.get();
            }
        }
        run.count("the application was never restarted", process == server.process() && server.isAlive(), "it was");
    }

    /// While no photo can be kept, an act without one still can.
    private static void fillPhotos(ProofRun run, Installation installation, SmallDisk disk, int seconds)
            throws Exception {
        disk.fill();
        TimeUnit.SECONDS.sleep(seconds);
        var server = installation.server();
        var visiting =
                new Visiting(installation.mentorCase(1), new Random(run.random().nextLong()));
        var wire = installation.mentor(1);
        var photo = wire.postPhoto("/api/bukti?kasus=" + visiting.mentorCase(), visiting.photo());
        run.count("a photo is refused while its disk is full", photo.status() >= 400, "" + photo.status());
        run.count("pages are served meanwhile", wire.get("/akun").status() == 200, "not");
        run.count("the alarm is raised", server.health("degraded") == 503, "" + server.health("degraded"));
        run.count("it stays ready", server.health("ready") == 200, "" + server.health("ready"));
    }

    /// What was left of the segment in use is written full, so that the server must ask for room at once.
    private static void fillWal(ProofRun run, Installation installation, SmallDisk disk, int seconds) throws Exception {
        disk.fill();
        run.count("the server meets the full disk", hasMetFullDisk(installation, disk), "it never did");
        TimeUnit.SECONDS.sleep(seconds);
        var server = installation.server();
        run.count("it lives without a database", server.health("live") == 200, "" + server.health("live"));
        run.count("it is not ready without a database", awaitHealth(server, "ready", 503), "ready");
    }

    /// Each checkpoint gives back room, which is taken again before more is written.
    private static boolean hasMetFullDisk(Installation installation, SmallDisk disk) throws IOException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement()) {
            for (var megabyte = 0; megabyte < 5 * WAL_MEGABYTES; megabyte++) {
                disk.fill();
                statement.execute("SELECT pg_logical_emit_message(true, 'full', repeat('x', 1000000), true)");
            }
            return false;
        } catch (SQLException | CannotStart ended) {
            return true;
        }
    }

    private static void measure(ProofRun run, History history, SmallDisk disk, String what)
            throws IOException, InterruptedException {
        var before = history.acknowledgedCount();
        var began = System.nanoTime();
        disk.free();
        var reached = history.await(before + 1, TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS));
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        run.say("%s: first acknowledgement %,d ms after there was room".formatted(what, millis));
        run.count(
                "work goes on within 30 s of room for " + what,
                reached && millis <= TimeUnit.SECONDS.toMillis(LONGEST_RECOVERY_SECONDS),
                millis + " ms");
    }

    private static void awaitMore(ProofRun run, History history, String row) throws InterruptedException {
        var more = history.await(history.acknowledgedCount() + 20, TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS));
        run.count(row, more, "nothing acknowledged for long");
    }

    private static boolean awaitHealth(ServeProcess server, String name, int status) throws InterruptedException {
        for (var tries = 0; tries < LONGEST_RECOVERY_SECONDS * 2; tries++) {
            if (server.health(name) == status) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return false;
    }

    /// With as few segments kept as can be.
    private static void keepFewSegments(Path cluster) throws IOException {
        Files.writeString(
                cluster.resolve("postgresql.auto.conf"),
                "min_wal_size = '32MB'\nmax_wal_size = '48MB'\n",
                StandardOpenOption.APPEND);
    }

    /// The ground's until it is handed over; then it answers where `serve` started it.
    private static final class OwnDatabase {
        private final ProvingGround ground;
        private final Path data;
        private @Nullable DatabaseAddress found;
        private boolean handedOver;

        OwnDatabase(ProvingGround ground, Path data) {
            this.ground = ground;
            this.data = data;
        }

        DatabaseAddress get() {
            if (!handedOver) {
                return ground.database();
            }
            if (found == null) {
                found = LocalPostgres.findRunning(data)
                        .orElseThrow(() -> new CannotStart("PostgreSQL does not run in " + data));
            }
            return found;
        }

        void handOver() {
            ground.giveUpDatabase();
            handedOver = true;
        }
    }
}
