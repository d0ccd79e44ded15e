package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.badak.prove.asvs.AsvsTable;
import id.badak.prove.asvs.AsvsTable.Row;
import id.badak.prove.asvs.AsvsTable.Status;
import id.badak.prove.asvs.Checkout;
import id.badak.prove.command.ProveCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of ASVS: every requirement once, and nothing named that is not there. Whether a test proves what
/// its row says is for the reviewer of the row.
class AsvsTests {
    private final AsvsTable table = AsvsTable.shipped(ProveCommand.ids());
    private final Checkout checkout = Checkout.at(Sources.ROOT).orElseThrow();

    @Test
    void hasEachRequirementOfLevelsOneAndTwoOnce() {
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).hasSize(253);
    }

    @Test
    void namesTestsProofsAndPapersThatExist() {
        var faults = new TreeMap<String, String>();
        for (var row : table.rows()) {
            if (row.status() != Status.GAP) {
                table.fault(row, checkout).ifPresent(fault -> faults.put(row.id(), fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void saysInWordsWhatIsMissingOrDoesNotApply() {
        assertThat(table.rows())
                .filteredOn(row -> row.status() == Status.GAP || row.status() == Status.NOT_APPLICABLE)
                .allSatisfy(row -> assertThat(row.words()).as(row.id()).hasSizeGreaterThan(15));
    }

    @Test
    void noticesWhatIsMadeUp() {
        var named = new TreeMap<String, Boolean>();
        for (var name : List.of(
                "AsvsTests.noticesWhatIsMadeUp",
                "FacilitySheetTests.refusesASmallFileThatWouldFillTheMemory",
                "AsvsTests.noticesNothing",
                "NoSuchTests.noticesWhatIsMadeUp",
                "AsvsTests.row",
                "prove S3",
                "prove S8",
                "prove S99")) {
            named.put(name, table.fault(row(Status.TEST, name), checkout).isEmpty());
        }
        assertThat(named)
                .contains(
                        entry("AsvsTests.noticesWhatIsMadeUp", true),
                        entry("FacilitySheetTests.refusesASmallFileThatWouldFillTheMemory", true),
                        entry("prove S3", true))
                .satisfies(all -> assertThat(all.values().stream().filter(Boolean::booleanValue))
                        .hasSize(3));
        assertThat(table.fault(row(Status.DOCUMENT, "docs/proofs.md#Broken on purpose"), checkout))
                .isEmpty();
        assertThat(table.fault(row(Status.DOCUMENT, "docs/proofs.md#Never broken"), checkout))
                .hasValue("there is no docs/proofs.md#Never broken");
        assertThat(table.fault(row(Status.GAP, "AsvsTests.noticesWhatIsMadeUp"), checkout))
                .isPresent();
    }

    /// The counts that `docs/proofs.md` and `docs/asvs.md` give are those of the table.
    @Test
    void isCountedRightlyInThePapers() {
        var counts = table.rows().stream().collect(Collectors.groupingBy(Row::status, Collectors.counting()));
        var words = "%d by test, %d by paper, %d not applicable, %s"
                .formatted(
                        counts.get(Status.TEST),
                        counts.get(Status.DOCUMENT),
                        counts.get(Status.NOT_APPLICABLE),
                        gaps(counts.getOrDefault(Status.GAP, 0L)));
        for (var paper : List.of("docs/proofs.md", "docs/asvs.md")) {
            assertThat(Sources.read(Sources.ROOT.resolve(paper))).as(paper).contains(words);
        }
    }

    private static String gaps(long count) {
        return count == 1 ? "1 gap" : count + " gaps";
    }

    /// Each gap stands in the paper too, where it is weighed.
    @Test
    void hasEveryGapWeighed() {
        var paper = Sources.read(Sources.ROOT.resolve("docs/asvs.md"));
        var forgotten = new ArrayList<String>();
        for (var row : table.rows()) {
            if ((row.status() == Status.GAP) != paper.contains("`" + row.id() + "`")) {
                forgotten.add(row.id());
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static Row row(Status status, String evidence) {
        return new Row(
                "V1.1.1",
                2,
                status,
                List.of(evidence),
                Map.of(Status.GAP, "none yet").getOrDefault(status, ""));
    }
}
