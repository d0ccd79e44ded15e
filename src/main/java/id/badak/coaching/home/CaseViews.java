package id.badak.coaching.home;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.visit.Visits;
import id.badak.registry.facility.ComplianceRecords;
import id.badak.registry.facility.Facilities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CaseViews {
    private final CaseSheets sheets;
    private final Facilities facilities;
    private final Consents consents;
    private final Visits visits;
    private final ComplianceRecords records;
    private final Clock clock;

    CaseViews(
            CaseSheets sheets,
            Facilities facilities,
            Consents consents,
            Visits visits,
            ComplianceRecords records,
            Clock clock) {
        this.sheets = sheets;
        this.facilities = facilities;
        this.consents = consents;
        this.visits = visits;
        this.records = records;
        this.clock = clock;
    }

    CaseView of(MentorCase mentorCase) {
        return new CaseView(
                sheets.of(List.of(mentorCase)).getFirst(),
                facilities.getEnterprise(mentorCase.enterprise()),
                !consents.listStanding(List.of(mentorCase.enterprise())).isEmpty(),
                visits.list(mentorCase),
                records.list(mentorCase.facility()),
                LocalDate.now(clock));
    }
}
