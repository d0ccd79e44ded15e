package id.badak.coaching.disclosure;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.task.Task;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.registry.standard.Standards;
import id.badak.valve.ValveDraft;
import id.badak.valve.ValveReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a request, and the page that asks once more.
///
/// @param place   the facility's name
/// @param choices the problems that may be chosen
/// @param draft   what would be seen; null while it is being filled in
/// @param problem why it was refused; null before it is sent
record DisclosureView(
        MentorCase mentorCase,
        String place,
        List<Task> choices,
        Standards standards,
        DisclosureForm form,
        @Nullable ValveDraft draft,
        @Nullable Problem problem) {

    String path() {
        return "/binaan/" + mentorCase.id() + "/katup";
    }

    static List<ValveReason> reasons() {
        return List.of(ValveReason.values());
    }

    List<EvidenceId> photos(Task task) {
        return Disclosures.photos(task);
    }

    String ask(Task task, Language language) {
        return standards
                .get(task.edition())
                .getClause(task.clause())
                .plain()
                .ask()
                .in(language);
    }

    String statement(ValveDraft.Item item) {
        return standards.get(item.edition()).getClause(item.clause()).statement();
    }

    /// The field where the refusal's sentence leads.
    String faultAt() {
        return switch (problem == null
                ? ""
                : problem.key().substring(problem.key().indexOf('.') + 1)) {
            case "no-reason" -> "alasan";
            case "no-order" -> "nomor";
            case "say-the-danger", "nothing-chosen" -> "keterangan";
            case "not-of-this-case" -> "butir";
            default -> "dasar";
        };
    }
}
