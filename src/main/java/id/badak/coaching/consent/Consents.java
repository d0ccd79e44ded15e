package id.badak.coaching.consent;

import id.badak.coaching.excerpt.MentoringExtracts;
import id.badak.coaching.excerpt.MentoringExtracts.Ground;
import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.journal.Repeated;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whether an owner agrees to be mentored. Only an owner gives or withdraws it; nobody does so in
/// their place.
@Service
@CoachingTransaction
public class Consents {
    private final ConsentStore store;
    private final ConsentText text;
    private final MentoringExtracts extracts;
    private final Journal journal;
    private final Clock clock;

    Consents(ConsentStore store, ConsentText text, MentoringExtracts extracts, Journal journal, Clock clock) {
        this.store = store;
        this.text = text;
        this.extracts = extracts;
        this.journal = journal;
        this.clock = clock;
    }

    /// Records that the acting owner agrees; refused while a consent stands, or when the text was
    /// replaced since the page was opened.
    ///
    /// @param textVersion the text that was on the page
    @May(act = "consent.give", roles = Role.OWNER)
    public Consent give(String textVersion) {
        var owner = Acting.get();
        var enterprise = Objects.requireNonNull(owner.enterprise());
        var consent = Consent.give(find(enterprise), text, textVersion, owner, clock.instant());
        store.insert(consent);
        extracts.release(enterprise, Ground.WITHDRAWN);
        journal.write("consent.give", consent.id(), enterprise);
        return consent;
    }

    /// Names the text of today; [#give] refuses any other.
    public String textVersion() {
        return text.id();
    }

    /// Records that the acting owner takes it back. From here on no visit is recorded.
    @May(act = "consent.withdraw", roles = Role.OWNER)
    public void withdraw() {
        var owner = Acting.get();
        var enterprise = Objects.requireNonNull(owner.enterprise());
        var consent = find(enterprise)
                .filter(Consent::stands)
                .orElseThrow(() -> Problem.refuse(new ConsentProblem.NothingToWithdraw()))
                .withdraw(new Consent.Withdrawal(owner.account(), clock.instant()));
        store.insertWithdrawal(consent);
        extracts.withhold(enterprise, Ground.WITHDRAWN);
        journal.write("consent.withdraw", consent.id(), enterprise);
    }

    /// Records that it ends with an erasure, for which its owner asked; nothing when none stands.
    ///
    /// @param askedBy null when it is not known any more: then whoever gave it takes it back
    public void withdrawWithErasure(EnterpriseId enterprise, @Nullable AccountId askedBy) {
        find(enterprise).filter(Consent::stands).ifPresent(standing -> {
            var owner = askedBy == null ? standing.givenBy() : askedBy;
            store.insertWithdrawal(standing.withdraw(new Consent.Withdrawal(owner, clock.instant())));
            extracts.withhold(enterprise, Ground.WITHDRAWN);
            journal.write("consent.withdraw", standing.id(), enterprise);
        });
    }

    /// Lists who did what with the acting owner's data. That the owner read those names is
    /// journalled as of nobody's business, so that owners do not find themselves here for looking.
    @May(act = "reader.list", roles = Role.OWNER)
    Slice<Repeated> listReaders(PageRequest page) {
        var enterprise = Objects.requireNonNull(Acting.get().enterprise());
        journal.write("readers.read", enterprise.value(), null);
        return journal.listFor(enterprise, page);
    }

    /// Lists the latest consent of each enterprise of which it was withdrawn before then, in no order.
    @CoachingTransaction(readOnly = true)
    public List<Consent> listWithdrawnBefore(Instant before) {
        return store.listWithdrawnBefore(before);
    }

    /// Finds the latest consent of an enterprise, standing or withdrawn.
    @CoachingTransaction(readOnly = true)
    public Optional<Consent> find(EnterpriseId enterprise) {
        return store.listLatest(List.of(enterprise)).stream().findFirst();
    }

    /// Gives the standing consent.
    ///
    /// @throws id.badak.kernel.Refusal when there is none
    @CoachingTransaction(readOnly = true)
    public Consent getStanding(EnterpriseId enterprise) {
        var latest = find(enterprise).orElseThrow(() -> Problem.refuse(new ConsentProblem.NotGiven()));
        latest.requireStanding();
        return latest;
    }

    /// Lists which of these enterprises agreed and did not take it back.
    @CoachingTransaction(readOnly = true)
    public Set<EnterpriseId> listStanding(Collection<EnterpriseId> enterprises) {
        return store.listLatest(enterprises).stream()
                .filter(Consent::stands)
                .map(Consent::enterprise)
                .collect(Collectors.toSet());
    }
}
