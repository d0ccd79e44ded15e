package id.badak.registry.enrolment;

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
        FacilityImport.@Nullable Applied applied,
        String refusal) {
    /// Source: ours. A bound on one page; the file of faults holds every one.
    static final int MOST_SHOWN = 200;

    record Change(int row, String reference, String column, String now, String then) {}

    static ImportView of(FacilityImport kept, String refusal, EnrolmentWords words, Texts texts) {
        var plan = kept.plan();
        return new ImportView(
                kept.id(),
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
                kept.applied(),
                refusal);
    }

    boolean isAnythingToDo() {
        return applied == null && faultyRows == 0 && added + changed > 0;
    }

    static String say(int row, FacilityForm.Fault fault, Texts texts) {
        return texts.of(
                "facility.import.cell", String.valueOf(row), fault.field().column(), EnrolmentWords.say(fault, texts));
    }

    private static Stream<Change> changes(ImportPlan.Changed row, EnrolmentWords words, Texts texts) {
        return row.differences().stream()
                .map(one -> new Change(
                        row.row(),
                        row.draft().reference(),
                        one.field().column(),
                        words.say(one.field(), one.now(), texts),
                        words.say(one.field(), one.then(), texts)));
    }
}
