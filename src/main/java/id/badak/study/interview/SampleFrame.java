package id.badak.study.interview;

import id.badak.registry.programme.Chain;
import id.badak.study.statistics.SmallCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Of how many an informant could be one: the mentored facilities of the office as the extracts have them.
///
/// @param until    mentoring that began later is shorter than [Eligibility#LEAST_MONTHS] months
/// @param withheld facilities of any chain whose owners withdrew, restricted or had erased
record SampleFrame(LocalDate until, List<Row> rows, int withheld) {
    private static final int COUNTS = 2;

    /// @param chain empty where no inspection says it
    record Row(Optional<Chain> chain, int enough, int shorter) {}

    /// A row with what may be shown of it.
    record Shown(Optional<Chain> chain, OptionalInt enough, OptionalInt shorter) {}

    SampleFrame {
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty() && withheld == 0;
    }

    /// The rows, without counts of so few that they point at somebody.
    List<Shown> shown() {
        var hidden = hidden();
        var shown = new ArrayList<Shown>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            shown.add(new Shown(
                    row.chain(),
                    unless(hidden.contains(COUNTS * at), row.enough()),
                    unless(hidden.contains(COUNTS * at + 1), row.shorter())));
        }
        return shown;
    }

    OptionalInt shownWithheld() {
        return unless(hidden().contains(COUNTS * rows.size()), withheld);
    }

    private Set<Integer> hidden() {
        var counts = new ArrayList<Integer>();
        for (var row : rows) {
            counts.add(row.enough());
            counts.add(row.shorter());
        }
        counts.add(withheld);
        return SmallCells.hidden(counts);
    }

    private static OptionalInt unless(boolean hidden, int count) {
        return hidden ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
