package id.badak.coaching.mentoring;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
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
        Instant assignedAt) {}
