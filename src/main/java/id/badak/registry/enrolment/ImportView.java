package id.badak.registry.enrolment;

import id.badak.registry.facility.FacilityWords;
import id.badak.kernel.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a spreadsheet would do, before anybody says yes.
///
/// @param digest  of the plan that is shown; it goes back with the yes
/// @param faults  the first of them, each with row and column
/// @param changes the first of them, cell by cell
/// @param refusal why it was not applied; empty when nothing was refused
record ImportView(
        UUID id,
        String digest,
        int added,
        int same,
        int changed,
        int faultyRows,
        int faultCount,
        List<String> faults,
        List<Change> changes,
        FacilityImports.@Nullable Applied applied,
        String refusal) {
    static final int MOST_SHOWN = 200;

    record Change(int row, String reference, String column, String now, String then) {}

    static ImportView of(FacilityImports.Preview preview, String refusal, FacilityWords words, Texts texts) {
        var plan = preview.plan();
        return new ImportView(
                preview.id(),
                plan.digest(),
                plan.added().size(),
                plan.sameCount(),
                plan.changed().size(),
                plan.faulty().size(),
                plan.faulty().stream().mapToInt(row -> row.faults().size()).sum(),
                plan.faulty().stream()
                        .flatMap(row -> row.faults().stream().map(fault -> say(row.row(), fault, texts)))
                        .limit(MOST_SHOWN)
                        .toList(),
                plan.changed().stream()
                        .flatMap(row -> changes(row, words, texts))
                        .limit(MOST_SHOWN)
                        .toList(),
                preview.applied().orElse(null),
                refusal);
    }

    boolean isAnythingToDo() {
        return applied == null && faultyRows == 0 && added + changed > 0;
    }

    static String say(int row, FacilityForm.Fault fault, Texts texts) {
        return texts.of(
                "facility.import.cell", String.valueOf(row), fault.field().column(), FacilityWords.say(fault, texts));
    }

    private static Stream<Change> changes(ImportPlan.Changed row, FacilityWords words, Texts texts) {
        return row.differences().stream()
                .map(one -> new Change(
                        row.row(),
                        row.draft().reference(),
                        one.field().column(),
                        words.say(one.field(), one.now(), texts),
                        words.say(one.field(), one.then(), texts)));
    }
}
