package id.badak.prove.restore;

import id.badak.archive.ProgressBar;
import id.badak.backup.Backups;
import id.badak.backup.Estate;
import id.badak.database.Migrations;
import id.badak.database.Zone;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.prove.ground.Nation;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.ProvingGround;
import id.badak.sync.Operations;
import id.badak.sync.Receipt;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// R9: the server is put back to an older backup while devices hold newer receipts, and nothing
/// that was acknowledged is lost, nor there twice.
///
/// Each device keeps to the protocol: it forgets an operation when the watermark has passed it, and
/// sends again all it still has when the epoch is another. Every third device never asks, and so
/// forgets nothing: it sends much that the server has.
public final class OlderBackupProof implements Proof {
    private static final int OPERATIONS = 10;

    @Override
    public String id() {
        return "R9";
    }

    @Override
    public String title() {
        return "Devices give back what a server restored from an older backup has lost";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var devicesCount = run.size(20, 3);
        var nation = new Nation(run.random().nextLong(), devicesCount, devicesCount * 2, 0, devicesCount);
        try (var here = ProvingGround.open(run.application());
                var there = ProvingGround.open(run.application())) {
            Migrations.run(here.database());
            nation.settle(here.database(), here.folder().resolve("evidence"));
            var devices = new ArrayList<Device>();
            for (var office = 0; office < devicesCount; office++) {
                devices.add(new Device(nation.mentor(office), nation.mentorCase(office)));
            }
            work(run, here, devices);
            var backups = new Backups(null, ProgressBar.silent());
            var file = here.folder().resolve("backup");
            backups.write(estate(here), file, false);
            for (var number = 0; number < devices.size(); number++) {
                if (number % 3 != 2) {
                    devices.get(number).ask(here.bean(Operations.class));
                }
            }
            run.count(
                    "forgotten what the backup holds",
                    devices.stream().anyMatch(device -> device.retained.isEmpty()),
                    "no device forgot anything");
            work(run, here, devices);
            // What no backup holds yet they must not forget, whatever they are told.
            for (var number = 0; number < devices.size(); number++) {
                if (number % 3 != 1) {
                    devices.get(number).ask(here.bean(Operations.class));
                }
            }
            here.stopApplication();

            backups.restore(file, () -> estate(there));
            // The journal's key is not in a backup; a restored place does not start without it.
            Files.copy(here.folder().resolve("journal.key"), there.folder().resolve("journal.key"));
            for (var device : devices) {
                device.ask(there.bean(Operations.class));
            }
            judge(run, there, devices);
        }
    }

    private static void work(ProofRun run, ProvingGround ground, List<Device> devices) throws Exception {
        var operations = ground.bean(Operations.class);
        for (var turn = 0; turn < OPERATIONS; turn++) {
            for (var device : devices) {
                device.send(operations, 1 + run.random().nextInt(600));
            }
        }
    }

    private static void judge(ProofRun run, ProvingGround ground, List<Device> devices) throws SQLException {
        try (var connection = ground.database().connect();
                var asked = connection.prepareStatement("SELECT count(*) FROM coaching.visit WHERE id = ?")) {
            for (var device : devices) {
                run.count("devices that saw a new epoch", device.epochs == 1, "epochs " + device.epochs);
                for (var acknowledged : device.acknowledged) {
                    asked.setObject(1, acknowledged);
                    try (var row = asked.executeQuery()) {
                        row.next();
                        run.count(
                                "acknowledged, there once",
                                row.getInt(1) == 1,
                                acknowledged + " is there " + row.getInt(1) + " times");
                    }
                }
            }
            var total = devices.stream()
                    .mapToInt(device -> device.acknowledged.size())
                    .sum();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM coaching.visit")) {
                row.next();
                run.count("nothing else there", row.getInt(1) == total, row.getInt(1) + " visits for " + total);
            }
        }
    }

    private static Estate estate(ProvingGround ground) {
        return new Estate(ground.database(), ground.folder().resolve("evidence"));
    }

    /// A telephone, as far as the protocol goes.
    private static final class Device {
        private static final JsonMapper JSON = JsonMapper.shared();

        private final Actor mentor;
        private final UUID mentorCase;
        private final List<UUID> acknowledged = new ArrayList<>();
        private final Map<UUID, Kept> retained = new LinkedHashMap<>();
        private String epoch = "";
        private int epochs;

        Device(Actor mentor, UUID mentorCase) {
            this.mentor = mentor;
            this.mentorCase = mentorCase;
        }

        /// An operation that a backup may not hold yet.
        private record Kept(int minutes, long sequence) {}

        void send(Operations operations, int minutes) throws Exception {
            var id = Ids.next();
            var receipt = send(operations, id, minutes);
            acknowledged.add(id);
            retained.put(id, new Kept(minutes, receipt.standing().sequence()));
            epoch = receipt.standing().epoch();
        }

        /// Asks where the server is, and does what the answer demands.
        void ask(Operations operations) throws Exception {
            var standing = Acting.as(mentor, () -> operations.standing(Zone.COACHING));
            if (!standing.epoch().equals(epoch)) {
                epochs++;
                epoch = standing.epoch();
                for (var kept : List.copyOf(retained.entrySet())) {
                    var receipt =
                            send(operations, kept.getKey(), kept.getValue().minutes());
                    retained.put(
                            kept.getKey(),
                            new Kept(
                                    kept.getValue().minutes(),
                                    receipt.standing().sequence()));
                }
            }
            retained.values().removeIf(kept -> kept.sequence() <= standing.watermark());
        }

        private Receipt send(Operations operations, UUID id, int minutes) throws Exception {
            var body = JSON.readTree("""
                    {"mentorCase":"%s","edition":"cppb-irt-2012","visitedOn":"2026-01-05","minutes":%d,\
                    "form":"ON_SITE","note":"","answers":{"1":"MET"},"problems":[]}""".formatted(mentorCase, minutes));
            return Acting.as(mentor, () -> operations.receive(id, "visit.record", body));
        }
    }
}
