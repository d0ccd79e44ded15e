package id.badak.coaching.mentoring;

import id.badak.coaching.excerpt.MentoringExtracts;
import id.badak.coaching.excerpt.MentoringExtracts.Ground;
import id.badak.coaching.request.Restrictions;
import id.badak.journal.Journal;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Engagements.Side;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What an assignment leaves outside its own tables, in the same transaction: the engagement both sides may know, the
/// row without names for the study, and the line in the journal.
@Component
class CaseTraces {
    private final Engagements engagements;
    private final MentoringExtracts extracts;
    private final Restrictions restrictions;
    private final Journal journal;

    CaseTraces(Engagements engagements, MentoringExtracts extracts, Restrictions restrictions, Journal journal) {
        this.engagements = engagements;
        this.extracts = extracts;
        this.restrictions = restrictions;
        this.journal = journal;
    }

    /// Only the first assignment is a begin. One that comes while the owner restricts the use of their data is
    /// withheld from the study at once.
    void leave(MentorCase assigned, Facility facility, LocalDate today) {
        if (assigned.number() == 1) {
            extracts.begin(facility, today);
            if (restrictions.stands(facility.enterprise())) {
                extracts.withhold(facility.enterprise(), Ground.RESTRICTED);
            }
        }
        engagements.record(facility, assigned.mentor(), Side.MENTOR, today);
        journal.write("case.assign", assigned.id().value(), facility.enterprise());
    }
}
