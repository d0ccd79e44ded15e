package id.badak.coaching.mentoring;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.request.Restrictions;
import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Engagements.Side;
import id.badak.registry.facility.Facilities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Opens cases, hands them over, and finds them. To a mentor another's case looks like one that is
/// not there.
@Service
@CoachingTransaction
public class MentorCases {
    /// Source: ours. More than anybody can mentor; a bound on one page's work.
    private static final int MOST_CASES = 500;

    private final MentorCaseStore store;
    private final Consents consents;
    private final Restrictions restrictions;
    private final Facilities facilities;
    private final Engagements engagements;
    private final Accounts accounts;
    private final CaseTraces traces;
    private final Journal journal;
    private final Clock clock;

    MentorCases(
            MentorCaseStore store,
            Consents consents,
            Restrictions restrictions,
            Facilities facilities,
            Engagements engagements,
            Accounts accounts,
            CaseTraces traces,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.consents = consents;
        this.restrictions = restrictions;
        this.facilities = facilities;
        this.engagements = engagements;
        this.accounts = accounts;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    /// Gives a facility a mentor: opens its case, or hands it over.
    ///
    /// Refused without the owner's standing consent, and for a mentor who inspected the facility
    /// within the time that the rule on conflicts of interest names.
    @May(
            act = "case.assign",
            roles = {Role.COORDINATOR, Role.SYSTEM})
    public MentorCase assign(FacilityId id, AccountId mentor, String reason) {
        var facility = facilities.get(id);
        var today = LocalDate.now(clock);
        var assignment = Assignment.of(accounts.find(mentor), reason, clock.instant());
        consents.getStanding(facility.enterprise());
        assignment.requireFree(engagements.findConflict(facility, mentor, Side.MENTOR, today));
        var standing = find(id);
        var assigned = standing.map(one -> one.handOver(assignment))
                .orElseGet(() -> MentorCase.open(new MentorCaseId(Ids.next()), facility, assignment));
        if (standing.isEmpty()) {
            store.insert(assigned);
        }
        store.insertAssignment(assigned);
        traces.leave(assigned, facility, today);
        return assigned;
    }

    /// Gives a case to its mentor, its owner, or the coordinator.
    ///
    /// @throws id.badak.kernel.Refusal when there is none, or it is another mentor's
    @CoachingTransaction(readOnly = true)
    public MentorCase get(MentorCaseId id) {
        return find(id).orElseThrow(() -> Problem.refuse(new MentoringProblem.Unknown()));
    }

    /// Gives a case to somebody who looks at it, and says so in the journal.
    public MentorCase read(MentorCaseId id) {
        var mentorCase = get(id);
        journal.write("case.read", id.value(), mentorCase.enterprise());
        return mentorCase;
    }

    /// Finds a case for its mentor, its owner, or the coordinator; nothing for anybody else.
    ///
    /// @throws id.badak.kernel.Refusal for its mentor while the owner restricts the use of their data
    @CoachingTransaction(readOnly = true)
    public Optional<MentorCase> find(MentorCaseId id) {
        var actor = Acting.get();
        var found = store.find(id)
                .filter(one -> actor.role() != Role.MENTOR || one.mentor().equals(actor.account()));
        if (actor.role() == Role.MENTOR
                && found.filter(one -> restrictions.stands(one.enterprise())).isPresent()) {
            throw Problem.refuse(new MentoringProblem.Restricted());
        }
        return found;
    }

    /// Lists the acting mentor's cases, oldest first, at most [#MOST_CASES].
    @CoachingTransaction(readOnly = true)
    @May(act = "case.list", roles = Role.MENTOR)
    public List<MentorCase> listOwn() {
        return store.listByMentor(Acting.get().account(), MOST_CASES);
    }

    @CoachingTransaction(readOnly = true)
    public List<MentorCase> list(EnterpriseId enterprise) {
        return store.listByEnterprise(enterprise);
    }

    /// Finds the case of each of these facilities that has one.
    @CoachingTransaction(readOnly = true)
    public Map<FacilityId, MentorCase> list(Collection<FacilityId> facilities) {
        return store.listByFacility(facilities).stream()
                .collect(Collectors.toMap(MentorCase::facility, Function.identity()));
    }

    @CoachingTransaction(readOnly = true)
    public Optional<MentorCase> find(FacilityId facility) {
        return store.listByFacility(List.of(facility)).stream().findFirst();
    }

    /// Counts the cases of each mentor of the office; who has none is left out.
    @CoachingTransaction(readOnly = true)
    public Map<AccountId, Integer> countByMentor() {
        return store.countByMentor();
    }
}
