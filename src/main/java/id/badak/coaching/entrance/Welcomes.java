package id.badak.coaching.entrance;

import id.badak.coaching.mentoring.MentorCases;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.gate.ticket.Entrances;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import java.util.List;
import org.springframework.stereotype.Service;

/// Helps an owner in. What is done is journalled before it is done, for the gate has no journal:
/// there is no code without a line that says who showed it.
@Service
class Welcomes {
    private final Facilities facilities;
    private final Accounts accounts;
    private final MentorCases cases;
    private final Entrances entrances;
    private final Journal journal;
    private final Transactions transactions;

    Welcomes(
            Facilities facilities,
            Accounts accounts,
            MentorCases cases,
            Entrances entrances,
            Journal journal,
            Transactions transactions) {
        this.facilities = facilities;
        this.accounts = accounts;
        this.cases = cases;
        this.entrances = entrances;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// Who owns a place, as far as an officer who serves it may know.
    record Place(Facility facility, List<Account> owners) {}

    @May(
            act = "owner.let-in",
            roles = {Role.MENTOR, Role.COORDINATOR})
    Place get(FacilityId id) {
        return transactions.in(Zone.COACHING, () -> {
            var place = find(id);
            journal.write("owner.read", id.value(), place.facility().enterprise());
            return place;
        });
    }

    private Place find(FacilityId id) {
        return transactions.in(Zone.COACHING, () -> {
            var facility = facilities.get(id);
            requireServed(facility);
            return new Place(facility, accounts.listOwners(facility.enterprise()));
        });
    }

    @May(
            act = "owner.welcome",
            roles = {Role.MENTOR, Role.COORDINATOR})
    void welcome(FacilityId id, String name) {
        var place = find(id);
        var owner = Account.welcome(
                new AccountId(Ids.next()), name, place.facility().enterprise());
        note("owner.welcome", owner);
        accounts.welcome(owner);
    }

    @May(
            act = "owner.let-in",
            roles = {Role.MENTOR, Role.COORDINATOR})
    ShownCodeView show(FacilityId id, AccountId account, String site) {
        var place = find(id);
        var owner = owner(place, account);
        entrances.reach(owner).requireOpen();
        note("owner.show-code", owner);
        return new ShownCodeView(place.facility(), owner, entrances.show(owner, site));
    }

    @May(
            act = "owner.address",
            roles = {Role.MENTOR, Role.COORDINATOR})
    void ask(FacilityId id, AccountId account, String address, Language language) {
        var owner = owner(find(id), account);
        var proof = entrances.reach(owner).prove(address);
        note("owner.address", owner);
        entrances.send(proof, language);
    }

    private void note(String act, Account owner) {
        transactions.run(Zone.COACHING, () -> journal.write(act, owner.id().value(), owner.enterprise()));
    }

    private static Account owner(Place place, AccountId account) {
        return place.owners().stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new EntranceProblem.UnknownOwner()));
    }

    private void requireServed(Facility facility) {
        var officer = Acting.get();
        var served = officer.role() == Role.COORDINATOR
                || cases.list(facility.enterprise()).stream()
                        .anyMatch(one -> one.mentor().equals(officer.account()));
        if (!served) {
            throw Problem.refuse(new EntranceProblem.NotServed());
        }
    }
}
