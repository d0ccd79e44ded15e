package id.badak.study.gather;

import id.badak.kernel.AccountId;
import id.badak.registry.account.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Those who worked on a study, under numbers that lead to no account outside.
///
/// @param all by name
record Workers(List<Worker> all) {

    record Worker(String id, String name, AccountId account) {}

    Workers {
        all = List.copyOf(all);
    }

    static Workers of(Collection<Account> accounts) {
        var all = new ArrayList<Worker>();
        accounts.stream()
                .sorted(Comparator.comparing(Account::name)
                        .thenComparing(one -> one.id().value()))
                .forEach(one -> all.add(new Worker("P" + (all.size() + 1), one.name(), one.id())));
        return new Workers(all);
    }

    String id(AccountId account) {
        return all.stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .map(Worker::id)
                .orElseThrow(() -> new IllegalArgumentException("nobody has " + account));
    }
}
