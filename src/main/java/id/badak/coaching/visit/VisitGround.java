package id.badak.coaching.visit;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.Standards;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a visit stands on, asked of five other modules so that the door need not: the case is the actor's own, the
/// consent stands, and the edition is in force that day.
@Component
class VisitGround {
    private final MentorCases cases;
    private final Facilities facilities;
    private final Consents consents;
    private final Standards standards;

    VisitGround(MentorCases cases, Facilities facilities, Consents consents, Standards standards) {
        this.cases = cases;
        this.facilities = facilities;
        this.consents = consents;
        this.standards = standards;
    }

    /// Gives a case that the acting person may see and whose owner consents.
    ///
    /// @throws id.badak.kernel.Refusal when there is no such case, or no consent that stands
    MentorCase getConsented(MentorCaseId id) {
        var mentorCase = cases.get(id);
        consents.getStanding(mentorCase.enterprise());
        return mentorCase;
    }

    Facility facilityOf(MentorCase mentorCase) {
        return facilities.get(mentorCase.facility());
    }

    Optional<Edition> inForce(Facility facility, LocalDate on) {
        return standards.inForce(facility.kind(), on);
    }
}
