package id.badak.coaching.erasure;

import id.badak.coaching.erasure.Erasures.Done;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Slice;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Enterprise;
import java.util.Map;

/// What was erased in the office.
record ErasuresView(Slice<Done> erasures, Map<EnterpriseId, Enterprise> enterprises, Map<AccountId, Account> people) {

    String name(Done done) {
        var enterprise = enterprises.get(done.erasure().enterprise());
        return enterprise == null ? done.erasure().enterprise().toString() : enterprise.name();
    }

    /// Empty where nobody granted it.
    String by(Done done) {
        var by = done.erasure().by();
        var person = by == null ? null : people.get(by);
        return person == null ? "" : person.name();
    }

    static int rows(Done done) {
        return done.counts().values().stream().mapToInt(Integer::intValue).sum();
    }
}
