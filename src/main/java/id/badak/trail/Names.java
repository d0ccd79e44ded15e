package id.badak.trail;

import id.badak.journal.Entry;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Enterprise;
import id.badak.registry.facility.Facility;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the ids of some lines are called. The journal itself holds no name, so that erasing one leaves it whole.
record Names(
        Map<AccountId, Account> accounts,
        Map<FacilityId, Facility> facilities,
        Map<EnterpriseId, Enterprise> enterprises) {

    /// Names who acted; empty for the program itself and for whoever is no longer known.
    String actor(Entry entry) {
        var account = accounts.get(entry.account());
        return account == null ? "" : account.name();
    }

    /// Names what it was done to, as far as the register knows it; empty otherwise.
    String object(Entry entry) {
        var account = accounts.get(new AccountId(entry.subject()));
        var facility = facilities.get(new FacilityId(entry.subject()));
        return Stream.of(
                        account == null ? "" : account.name(),
                        facility == null ? "" : facility.name(),
                        enterprise(entry))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String enterprise(Entry entry) {
        var id = entry.enterprise();
        var enterprise = id == null ? null : enterprises.get(id);
        return enterprise == null ? "" : enterprise.name();
    }
}
