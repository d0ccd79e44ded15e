package id.badak.prove.catalogue;

import id.badak.database.Migrations;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.Tables;

/// S3: the catalogue of a freshly migrated database keeps every [Law], and each law notices its
/// breach.
public final class CatalogueProof implements Proof {
    @Override
    public String id() {
        return "S3";
    }

    @Override
    public String title() {
        return "row security, keys, views, functions and roles are as the walls need them";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        Migrations.run(run.ground().database());
        try (var connection = run.ground().database().connect()) {
            for (var law : Law.values()) {
                var offenders = law.offenders(connection);
                run.count("laws kept by every table", offenders.isEmpty(), law.words() + ": " + offenders);
                var found = law.offendersOnceBroken(connection);
                run.count("breaches noticed", !found.isEmpty(), law.words() + ": the breach was not noticed");
                run.say("%-55s %s".formatted(law.words(), found));
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM (%s) AS t".formatted(Tables.ALL))) {
                row.next();
                run.count("tables and views looked at", row.getInt(1) > 30, "only " + row.getInt(1));
                run.say("%d tables and views".formatted(row.getInt(1)));
            }
        }
    }
}
