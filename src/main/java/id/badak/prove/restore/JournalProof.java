package id.badak.prove.restore;

import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Breach;
import id.badak.journal.Journal;
import id.badak.journal.Journals;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.ProvingGround;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// S9: whoever has the database's superuser cannot change the journal unseen.
///
/// Each tampering is done as superuser and committed, looked for with the copy of the anchors that
/// the database cannot reach, and undone from a copy of the table. Found means found at the first
/// place that is wrong, in the right office and zone.
public final class JournalProof implements Proof {
    private static final int ENTRIES = 60;

    @Override
    public String id() {
        return "S9";
    }

    @Override
    public String title() {
        return "tamperings of the journal are found at the right place";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var ground = run.ground();
        ground.application("--badak.journal.anchor-minutes=0");
        var offices = List.of(openOffice(ground, "SATU"), openOffice(ground, "DUA"));
        var journals = ground.bean(Journals.class);
        fill(ground, offices, ENTRIES / 2);
        journals.anchor();
        fill(ground, offices, ENTRIES / 2);
        journals.anchor();
        var anchors = ground.folder().resolve("anchors");
        try (var enemy = ground.database().connect()) {
            keepCopies(enemy);
            countUntouched(run, journals, anchors, "untouched, before");
            var tamperings = Tampering.values();
            for (var turn = 0; turn < run.size(500, 50); turn++) {
                tamper(run, enemy, journals, anchors, tamperings[turn % tamperings.length], offices);
            }
            countUntouched(run, journals, anchors, "untouched, after all was undone");
        }
    }

    private static void countUntouched(ProofRun run, Journals journals, Path anchors, String row) {
        var verification = journals.verify(anchors);
        run.count(
                row,
                verification.isIntact() && verification.entryCount() > 0,
                verification.breaches().toString());
    }

    private static void tamper(
            ProofRun run, Connection enemy, Journals journals, Path anchors, Tampering tampering, List<UUID> offices)
            throws SQLException {
        var zone =
                Journals.ZONES.get(run.random().nextInt(Journals.ZONES.size())).schema();
        var office = offices.get(run.random().nextInt(offices.size()));
        var place = 1 + run.random().nextInt(ENTRIES - 2);
        execute(enemy, tampering.sql(zone, office, place, offices));
        var breaches = journals.verify(anchors).breaches();
        var expected = tampering.expected(place, ENTRIES);
        var found = breaches.stream()
                .filter(breach -> zone.equals(breach.zone()) && office.equals(breach.office()))
                .map(Breach::sequence)
                .toList();
        run.count(
                tampering.words(),
                found.equals(List.of(expected)),
                "%s %s, expected number %d, found %s".formatted(zone, office, expected, breaches));
        restore(enemy, zone);
    }

    private static UUID openOffice(ProvingGround ground, String code) throws SQLException {
        var office = Ids.next();
        try (var connection = ground.database().connect()) {
            execute(connection, """
                    INSERT INTO registry.office (id, code, name, kind, opened_on)
                    VALUES ('%s', '%s', 'Unit %s', 'BALAI', DATE '2020-01-01')
                    """.formatted(office, code, code));
        }
        return office;
    }

    private static void fill(ProvingGround ground, List<UUID> offices, int count) throws Exception {
        for (var office : offices) {
            var actor = new Actor(new AccountId(Ids.next()), new OfficeId(office), Role.SYSTEM, null);
            for (var zone : Journals.ZONES) {
                for (var turn = 0; turn < count; turn++) {
                    ground.as(actor, () -> writeOne(ground, zone));
                }
            }
        }
    }

    private static boolean writeOne(ProvingGround ground, Zone zone) {
        return ground.bean(Transactions.class).in(zone, () -> {
            ground.bean(Journal.class).write("proof.write", Ids.next(), null);
            return true;
        });
    }

    private static void keepCopies(Connection enemy) throws SQLException {
        for (var zone : Journals.ZONES) {
            for (var table : List.of("journal_entry", "journal_head")) {
                execute(enemy, "CREATE TABLE public.%1$s_%2$s AS TABLE %1$s.%2$s".formatted(zone.schema(), table));
            }
        }
    }

    private static void restore(Connection enemy, String zone) throws SQLException {
        for (var table : List.of("journal_entry", "journal_head")) {
            execute(enemy, """
                    DELETE FROM %1$s.%2$s;
                    INSERT INTO %1$s.%2$s SELECT * FROM public.%1$s_%2$s;
                    """.formatted(zone, table));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
