package id.badak.coaching.visit;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.kernel.Problem;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Clause;
import id.badak.registry.programme.Cause;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.Edition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before it is sent
record VisitView(
        MentorCase mentorCase,
        Facility facility,
        Edition edition,
        VisitForm form,
        @Nullable Problem problem) {

    List<MapZone> zones() {
        return MapZone.of(facility.chain()).stream()
                .filter(zone -> !clauses(zone).isEmpty())
                .toList();
    }

    List<Clause> clauses(MapZone zone) {
        return edition.listClauses(zone);
    }

    int answered() {
        return form.answered(edition);
    }

    static Answer.Verdict[] verdicts() {
        return Answer.Verdict.values();
    }

    static Cause[] causes() {
        return Cause.values();
    }
}
