package id.badak.prove.asvs;

import id.badak.prove.asvs.AsvsTable.Row;
import id.badak.prove.asvs.AsvsTable.Status;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// S8: each requirement of ASVS 5.0, levels 1 and 2, has a test, a paper or a reason.
///
/// It runs none of the tests it names: `bin/ci` does. What it finds out is whether they exist, and a
/// gap is a failure here, not a remark.
public final class AsvsProof implements Proof {
    static final String ID = "S8";

    private static final int REQUIREMENTS = 253;

    private final Supplier<List<String>> proofs;

    /// Takes the ids of all proofs there are, which rows may name.
    public AsvsProof(Supplier<List<String>> proofs) {
        this.proofs = proofs;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "each requirement of ASVS 5.0, levels 1 and 2, has a test, a paper or a reason";
    }

    @Override
    public void run(ProofRun run) {
        var table = AsvsTable.shipped(proofs.get());
        var checkout = Checkout.at(Path.of("")).orElse(null);
        if (checkout == null) {
            run.say("No sources in this folder: tests and papers are taken at their word.");
        }
        var faults = table.faults();
        run.count("ids, each once", faults.isEmpty() && table.rows().size() == REQUIREMENTS, faults.toString());
        for (var row : table.rows()) {
            var fault = table.fault(row, checkout);
            run.count(row.chapter(), fault.isEmpty(), row.id() + ", level " + row.level() + ": " + fault.orElse(""));
        }
        print(run, table.rows());
    }

    private static void print(ProofRun run, List<Row> rows) {
        run.say("%-8s %8s %8s %8s %8s".formatted("chapter", "test", "document", "n/a", "gap"));
        var chapters = rows.stream().map(Row::chapter).distinct().toList();
        chapters.forEach(chapter -> say(
                run,
                chapter,
                rows.stream().filter(row -> row.chapter().equals(chapter)).toList()));
        say(run, "all", rows);
    }

    private static void say(ProofRun run, String what, List<Row> rows) {
        run.say("%-8s %8d %8d %8d %8d"
                .formatted(
                        what,
                        count(rows, Status.TEST),
                        count(rows, Status.DOCUMENT),
                        count(rows, Status.NOT_APPLICABLE),
                        count(rows, Status.GAP)));
    }

    private static long count(List<Row> rows, Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
