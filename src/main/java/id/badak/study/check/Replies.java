package id.badak.study.check;

import id.badak.database.EachOffice;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.study.check.Check.Reply;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.interview.Interviews;
import id.badak.study.sound.Recordings;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The informants' door, which asks for no account: whoever holds a link answers once.
///
/// It acts as the system of the office that the link names, and narrows each transaction to that link before anything
/// is read: the database then shows and takes nothing else. A withdrawal alone is widened again, once its answer is
/// kept: it takes words away from all of the study.
@Service
public class Replies {
    /// Under which no informant is known; the rules of an answer ask for one.
    private static final String SOMEBODY = "00";

    private final EachOffice offices;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Interviews interviews;
    private final Recordings recordings;
    private final CheckStore store;
    private final Journal journal;
    private final Clock clock;

    Replies(
            EachOffice offices,
            Transactions transactions,
            Accounts accounts,
            Interviews interviews,
            Recordings recordings,
            CheckStore store,
            Journal journal,
            Clock clock) {
        this.offices = offices;
        this.transactions = transactions;
        this.accounts = accounts;
        this.interviews = interviews;
        this.recordings = recordings;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// What an informant speaks.
    record Voice(long length, InputStream sound) {}

    /// What a link is of.
    record Found(Check check, CheckWords words) {
        /// Whether this form gave the answer that stands: what it said may then be shown again.
        boolean isAnsweredBy(UUID form) {
            var reply = check.reply();
            return reply != null && reply.form().equals(form);
        }
    }

    /// Opens what a link is of, answered or not.
    ///
    /// @throws id.badak.kernel.Refusal where it is good no more and nobody answered by it
    @May(act = "check.open", by = May.By.ANYONE)
    Found open(CheckLink link) {
        return offices.in(link.office().value(), Zone.STUDY, () -> {
            store.narrow(link);
            var found = find(link);
            if (found.check().reply() == null) {
                requireOpen(found);
                journal.write("check.open", found.check().id().value(), null);
            }
            return found;
        });
    }

    /// Keeps what an informant answers. Where somebody answered before, the first answer stands and is given.
    @May(act = "check.reply", by = May.By.ANYONE)
    Found answer(CheckLink link, UUID form, Given given, @Nullable Voice voice) {
        return offices.in(link.office().value(), Zone.STUDY, () -> {
            store.narrow(link);
            return keep(link, form, given, voice);
        });
    }

    /// Keeps what an informant answers in writing.
    ///
    /// @param corrections by number of quotation
    @May(act = "check.reply", by = May.By.ANYONE)
    public void reply(String link, Answer answer, String words, Map<Integer, String> corrections) {
        var from = CheckLink.read(link).orElseThrow(() -> Problem.refuse(new CheckProblem.LinkOver()));
        var form = Ids.next();
        if (answer == Answer.WITHDRAWN) {
            withdraw(from, form);
        } else {
            answer(from, form, new Given(answer, words, corrections, false), null);
        }
    }

    /// Keeps that an informant takes their interview back, and takes it back.
    @May(act = "check.reply", by = May.By.ANYONE)
    Found withdraw(CheckLink link, UUID form) {
        var found = open(link);
        if (found.check().reply() != null) {
            return found;
        }
        return Acting.as(
                system(link.office()),
                () -> transactions.in(Zone.STUDY, () -> {
                    store.narrow(link);
                    var kept = keep(link, form, Given.withdrawn(), null);
                    if (kept.check().isWithdrawn() && !kept.words().areGone()) {
                        store.widen();
                        interviews.withdraw(kept.check().study(), kept.check().interview(), today());
                    }
                    return kept;
                }));
    }

    /// An account of the office, for a withdrawal says who noted it.
    private Actor system(OfficeId office) {
        var anybody = new Actor(new AccountId(Ids.next()), office, Role.SYSTEM, null);
        return Acting.as(anybody, () -> accounts.list(Role.SYSTEM)).stream()
                .findFirst()
                .map(Account::id)
                .map(id -> new Actor(id, office, Role.SYSTEM, null))
                .orElseThrow();
    }

    private Found keep(CheckLink link, UUID form, Given given, @Nullable Voice voice) {
        interviews.hold(find(link).check().interview());
        var found = find(link);
        if (found.check().reply() != null) {
            return found;
        }
        requireOpen(found);
        given.requireFits(SOMEBODY, today(), found.words().quotations());
        var id = found.check().id();
        store.insert(id, link, new Reply(form, given.answer(), clock.instant()), given);
        if (voice != null) {
            recordings.answer(found.check().interview(), id.value(), voice.length(), voice.sound());
        }
        journal.write("check.reply", id.value(), null);
        return find(link);
    }

    private Found find(CheckLink link) {
        var check = store.find(link).orElseThrow(() -> Problem.refuse(new CheckProblem.LinkOver()));
        return new Found(
                check, Objects.requireNonNull(store.words(List.of(check.id())).get(check.id())));
    }

    private void requireOpen(Found found) {
        found.check().requireOpen(clock.instant());
        if (found.words().areGone()) {
            throw Problem.refuse(new CheckProblem.LinkOver());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
