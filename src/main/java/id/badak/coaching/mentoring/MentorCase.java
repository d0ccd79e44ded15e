package id.badak.coaching.mentoring;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Problem;
import id.badak.registry.facility.Facility;
import java.time.Instant;

/// One facility under mentoring, with its current mentor.
///
/// @param number     how many assignments there have been; the mentor is the last one's
/// @param assignedAt when the current mentor was assigned
public record MentorCase(
        MentorCaseId id,
        EnterpriseId enterprise,
        FacilityId facility,
        AccountId mentor,
        int number,
        String reason,
        Instant assignedAt) {

    /// Opens the case of a facility that has none.
    static MentorCase open(MentorCaseId id, Facility facility, Assignment first) {
        return new MentorCase(id, facility.enterprise(), facility.id(), first.mentor(), 1, first.reason(), first.at());
    }

    /// Gives the case to another mentor; what was agreed and done stays with it.
    MentorCase handOver(Assignment next) {
        if (mentor.equals(next.mentor())) {
            throw Problem.refuse(new MentoringProblem.SameMentor());
        }
        return new MentorCase(id, enterprise, facility, next.mentor(), number + 1, next.reason(), next.at());
    }
}
