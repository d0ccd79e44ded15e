package id.badak.coaching.visit;

import id.badak.coaching.excerpt.MentoringExtracts;
import id.badak.journal.Journal;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Engagements.Side;
import id.badak.registry.facility.Facility;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What a visit leaves outside its own tables, in the same transaction: the engagement both sides
/// may know, the row without names for the study, the line in the journal, and word to whoever listens.
@Component
class VisitTraces {
    private final Engagements engagements;
    private final MentoringExtracts extracts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    VisitTraces(
            Engagements engagements, MentoringExtracts extracts, Journal journal, ApplicationEventPublisher events) {
        this.engagements = engagements;
        this.extracts = extracts;
        this.journal = journal;
        this.events = events;
    }

    /// @param seenLater the clauses that a later visit saw already
    void leave(Visit visit, Facility facility, Set<String> seenLater) {
        engagements.record(facility, visit.mentor(), Side.MENTOR, visit.visitedOn());
        extracts.visit(facility, visit.visitedOn(), visit.minutes(), visit.form());
        journal.write("visit.record", visit.id().value(), facility.enterprise());
        events.publishEvent(new VisitRecorded(visit, seenLater));
    }
}
