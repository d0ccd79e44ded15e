package id.badak.coaching.visit;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.database.CoachingTransaction;
import id.badak.evidence.EvidenceId;
import id.badak.evidence.Evidences;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Visits are written once, whole: nothing here changes one afterwards.
@Service
@CoachingTransaction
public class Visits {
    /// Source: ours. A bound on one page; older visits are kept and not shown there.
    private static final int MOST_SHOWN = 50;

    private final VisitStore store;
    private final VisitGround ground;
    private final Evidences evidences;
    private final VisitTraces traces;
    private final Clock clock;

    Visits(VisitStore store, VisitGround ground, Evidences evidences, VisitTraces traces, Clock clock) {
        this.store = store;
        this.ground = ground;
        this.evidences = evidences;
        this.traces = traces;
        this.clock = clock;
    }

    public record Summary(
            VisitId id,
            EditionId edition,
            LocalDate visitedOn,
            int minutes,
            VisitReport.Form form,
            String note,
            int answered,
            int unmet) {}

    /// Records a visit of the acting mentor's own case.
    ///
    /// Refused without the owner's standing consent, or on an edition that is not in force for the
    /// facility on the day of the visit.
    @May(act = "visit.record", roles = Role.MENTOR)
    public Visit record(VisitId id, VisitReport report) {
        var mentorCase = ground.getConsented(new MentorCaseId(report.mentorCase()));
        var facility = ground.facilityOf(mentorCase);
        var edition = inForce(facility, report.visitedOn())
                .filter(one -> one.id().value().equals(report.edition()))
                .orElseThrow(() -> Problem.refuse(new VisitProblem.EditionNotInForce()));
        var visit = Visit.of(id, report, mentorCase, edition, LocalDate.now(clock));
        evidences.require(facility.enterprise(), photosOf(report));
        store.insert(visit, clock.instant());
        traces.leave(visit, facility, store.listSeenLater(visit));
        return visit;
    }

    /// Gives the enterprise of a case for which photos may be sent now.
    @CoachingTransaction(readOnly = true)
    public EnterpriseId enterpriseOf(MentorCaseId mentorCase) {
        return ground.getConsented(mentorCase).enterprise();
    }

    /// Keeps a photo for a visit that will be recorded with it.
    public EvidenceId keepPhoto(MentorCaseId mentorCase, byte[] photo) {
        return evidences.add(ground.getConsented(mentorCase).enterprise(), photo);
    }

    /// Finds the edition for a visit on that day; empty when none is in force for the facility's
    /// kind.
    public Optional<Edition> inForce(Facility facility, LocalDate on) {
        return ground.inForce(facility, on);
    }

    /// Finds what each clause was last seen as; empty before the first visit.
    @CoachingTransaction(readOnly = true)
    public Optional<Seen> findSeen(MentorCase mentorCase) {
        return store.findSeen(mentorCase.id());
    }

    @CoachingTransaction(readOnly = true)
    public Map<MentorCaseId, LocalDate> listLast(Collection<MentorCaseId> cases) {
        return store.listLast(cases);
    }

    /// Lists the latest visits of a case, newest first, at most [#MOST_SHOWN].
    @CoachingTransaction(readOnly = true)
    public List<Summary> list(MentorCase mentorCase) {
        return store.list(mentorCase.id(), MOST_SHOWN);
    }

    private static List<EvidenceId> photosOf(VisitReport report) {
        return report.problems().stream()
                .map(VisitReport.Found::photo)
                .filter(Objects::nonNull)
                .map(EvidenceId::new)
                .toList();
    }
}
