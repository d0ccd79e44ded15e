package id.badak.coaching.home;

import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.EnterpriseId;
import org.springframework.stereotype.Component;

/// Notes that an owner read what is on the home besides the owner's own: the mentor's name.
///
/// Of nobody's business, so that owners do not find themselves among those who looked into theirs.
@Component
@CoachingTransaction
class OwnerTraces {
    private final Journal journal;

    OwnerTraces(Journal journal) {
        this.journal = journal;
    }

    void leave(EnterpriseId enterprise) {
        journal.write("home.read", enterprise.value(), null);
    }
}
