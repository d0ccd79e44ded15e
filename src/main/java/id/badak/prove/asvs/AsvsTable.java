package id.badak.prove.asvs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Badak has to show for each requirement of OWASP's ASVS 5.0, levels 1 and 2.
///
/// The requirements' words are not here, for their licence (CC BY-SA) is another than ours: a row
/// carries the id, and `docs/asvs.md` says where the words are.
public final class AsvsTable {
    private static final String ROWS = "/prove/asvs.csv";

    /// Kept apart from the rows, so that a row cannot leave unseen.
    private static final String IDS = "/prove/asvs-ids.csv";

    private static final int COLUMNS = 5;
    private static final String PROOF = "prove ";

    private final List<Row> rows;
    private final Map<String, Integer> levels;

    private final Set<String> proofs;

    private AsvsTable(List<Row> rows, Map<String, Integer> levels, Set<String> proofs) {
        this.rows = List.copyOf(rows);
        this.levels = Map.copyOf(levels);
        this.proofs = Set.copyOf(proofs);
    }

    public enum Status {
        TEST,
        DOCUMENT,
        NOT_APPLICABLE,
        GAP;

        static Status of(String word) {
            return switch (word) {
                case "test" -> TEST;
                case "document" -> DOCUMENT;
                case "not-applicable" -> NOT_APPLICABLE;
                case "gap" -> GAP;
                default -> throw new IllegalArgumentException("no status of ASVS: " + word);
            };
        }
    }

    /// One requirement and what there is to show for it.
    ///
    /// @param evidence tests as in `GuessingTests.neverLocksTheRightfulPersonOut`, proofs as in
    ///                 `prove S17`, or papers as in `docs/adr/0028-….md#Decision`
    /// @param words    why it does not apply, what is missing, or a remark; empty where the evidence
    ///                 says it
    public record Row(String id, int level, Status status, List<String> evidence, String words) {
        public Row {
            evidence = List.copyOf(evidence);
        }

        public String chapter() {
            return id.substring(0, id.indexOf('.'));
        }
    }

    /// Reads the table that comes with the program.
    public static AsvsTable shipped(Collection<String> proofs) {
        return of(lines(ROWS), lines(IDS), proofs);
    }

    private static AsvsTable of(List<String> lines, List<String> ids, Collection<String> proofs) {
        var levels = new HashMap<String, Integer>();
        ids.forEach(line -> levels.put(line.split(",", 2)[0], Integer.valueOf(line.split(",", 2)[1])));
        // A row of this table cannot have the table as its proof.
        var others = new HashSet<>(proofs);
        others.remove(AsvsProof.ID);
        return new AsvsTable(lines.stream().skip(1).map(AsvsTable::read).toList(), levels, others);
    }

    public List<Row> rows() {
        return rows;
    }

    /// Lists what is wrong with the ids, one sentence each: missing, twice, unknown, on another
    /// level.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!seen.add(row.id())) {
                faults.add(row.id() + " stands twice");
            }
            if (!Integer.valueOf(row.level()).equals(levels.get(row.id()))) {
                faults.add(row.id() + " is no requirement of level " + row.level());
            }
        }
        levels.keySet().stream()
                .filter(id -> !seen.contains(id))
                .sorted()
                .forEach(id -> faults.add(id + " has no row"));
        return faults;
    }

    /// Finds what keeps a row from standing: it is a gap, or what it names is not there.
    ///
    /// @param checkout where tests and papers are looked up; without one they are taken at their word
    public Optional<String> fault(Row row, @Nullable Checkout checkout) {
        return switch (row.status()) {
            case GAP -> Optional.of("gap: " + row.words());
            case NOT_APPLICABLE -> row.words().isBlank() ? Optional.of("has no reason") : Optional.empty();
            case TEST, DOCUMENT ->
                row.evidence().isEmpty()
                        ? Optional.of("names nothing")
                        : row.evidence().stream()
                                .filter(name -> !exists(row.status(), name, checkout))
                                .findFirst()
                                .map(name -> "there is no " + name);
        };
    }

    private boolean exists(Status status, String name, @Nullable Checkout checkout) {
        if (status == Status.TEST && name.startsWith(PROOF)) {
            return proofs.contains(name.substring(PROOF.length()));
        }
        return checkout == null || (status == Status.TEST ? checkout.hasTest(name) : checkout.hasHeading(name));
    }

    /// The words may hold commas, being last; quotation marks stand around them for spreadsheets.
    private static Row read(String line) {
        var cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS) {
            throw new IllegalArgumentException("not a row of ASVS: " + line);
        }
        var evidence = cells[3].isEmpty() ? List.<String>of() : List.of(cells[3].split("; ", -1));
        var words = cells[4].replaceAll("^\"|\"$", "").replace("\"\"", "\"");
        return new Row(cells[0], Integer.parseInt(cells[1]), Status.of(cells[2]), evidence, words);
    }

    private static List<String> lines(String resource) {
        try (var file = AsvsTable.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the program came without " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
