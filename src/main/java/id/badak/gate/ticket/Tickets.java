package id.badak.gate.ticket;

import id.badak.database.GateTransaction;
import id.badak.gate.ticket.TicketStore.Owner;
import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.notice.Addresses;
import id.badak.notice.MailSettings;
import id.badak.notice.Notice;
import id.badak.notice.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
@GateTransaction
class Tickets {
    static final String SIGN_IN = "ticket.sign-in";
    static final String ADDRESS = "ticket.address";

    private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);

    /// Source: ours. The ticket with the longest life is over after a day.
    private static final Duration KEPT = Duration.ofDays(7);

    private final TicketStore store;
    private final TicketKey key;
    private final Addresses addresses;
    private final MailSettings mail;
    private final Outbox outbox;
    private final Clock clock;

    Tickets(TicketStore store, TicketKey key, Addresses addresses, MailSettings mail, Outbox outbox, Clock clock) {
        this.store = store;
        this.key = key;
        this.addresses = addresses;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The name whose tries an address counts as: the user name behind it, or the address itself.
    @GateTransaction(readOnly = true)
    String nameOf(String address) {
        return store.findOwner(address).map(Owner::username).orElse(address);
    }

    /// Writes to an address, if it is an owner's. Whoever asked is not told which.
    ///
    /// @param id what the asking browser holds
    void write(UUID id, String address, Language language) {
        store.deleteBefore(clock.instant().minus(KEPT));
        store.findOwner(address)
                .ifPresent(owner -> send(fresh(id, owner, Ticket.Kind.LETTER, address), language, null));
    }

    /// @throws id.badak.kernel.Refusal when no letter could go there
    String requireReachable(String typed) {
        return Reach.requireReachable(typed, mail.isOn());
    }

    /// Sends a link that proves an address; the one asked for before is no longer good.
    ///
    /// @param maker the officer who typed it in; null when the owner did
    void ask(AccountId account, String address, Language language, @Nullable AccountId maker) {
        store.end(account, Ticket.Kind.ADDRESS);
        send(fresh(Ids.next(), openOwner(account), Ticket.Kind.ADDRESS, address), language, maker);
    }

    @GateTransaction(readOnly = true)
    Optional<String> findAsked(AccountId account) {
        return store.findAsked(account, clock.instant());
    }

    /// Makes a code for an officer to show; the one shown before is no longer good.
    ///
    /// @return the code, of which only a digest is kept
    String show(AccountId account, AccountId officer) {
        store.end(account, Ticket.Kind.SHOWN);
        var ticket = fresh(Ids.next(), openOwner(account), Ticket.Kind.SHOWN, null);
        var code = TicketKey.fresh();
        store.insert(ticket, key.digest(code), officer, clock.instant());
        LOG.info("sign-in code shown account={} by={}", account, officer);
        return code;
    }

    private Owner openOwner(AccountId account) {
        return store.findOwner(account).orElseThrow(() -> Problem.refuse(new TicketProblem.ClosedAccount()));
    }

    /// Finds a ticket that a letter is still to be written about; empty once it was used or is
    /// over.
    @GateTransaction(readOnly = true)
    Optional<Ticket> findUnused(UUID id, Ticket.Kind kind) {
        return store.find(id, kind).filter(this::isGood);
    }

    /// Uses up the ticket of a link; empty when the link is not ours, or its ticket was used or is
    /// over.
    Optional<Ticket> takeLink(String link) {
        return key.read(Ticket.Kind.LETTER, link)
                .flatMap(id -> store.find(id, Ticket.Kind.LETTER).filter(this::isGood))
                .filter(this::use);
    }

    /// Takes the ticket of the six digits in a letter.
    ///
    /// @param id      what the browser was given when it asked
    /// @param address to which it asked to write
    Optional<Ticket> takeCode(UUID id, String address, String code) {
        return store.find(id, Ticket.Kind.LETTER)
                .filter(this::isGood)
                .filter(ticket -> address.equals(ticket.address()))
                .filter(ticket -> key.isCode(id, code))
                .filter(this::use);
    }

    /// Uses up the ticket of a shown code; empty when there is none, or it was used or is over.
    Optional<Ticket> takeShown(String code) {
        return store.find(key.digest(code)).filter(this::isGood).filter(this::use);
    }

    Confirmation confirm(String link) {
        var ticket = key.read(Ticket.Kind.ADDRESS, link)
                .flatMap(id -> store.find(id, Ticket.Kind.ADDRESS).filter(this::isGood))
                .filter(this::use);
        if (ticket.isEmpty()) {
            return Confirmation.OVER;
        }
        var address = Objects.requireNonNull(ticket.get().address());
        return addresses.confirm(ticket.get().account(), address) ? Confirmation.DONE : Confirmation.TAKEN;
    }

    enum Confirmation {
        DONE,
        /// Used before, too old, or not ours.
        OVER,
        /// Another account has it.
        TAKEN
    }

    private boolean isGood(Ticket ticket) {
        return ticket.isGood(clock.instant());
    }

    private boolean use(Ticket ticket) {
        return store.use(ticket.id(), clock.instant());
    }

    private void send(Ticket ticket, Language language, @Nullable AccountId maker) {
        store.insert(ticket, null, maker, clock.instant());
        var notice = ticket.kind() == Ticket.Kind.ADDRESS ? ADDRESS : SIGN_IN;
        outbox.write(Notice.to(ticket.account(), ticket.office(), notice, ticket.id(), language, ticket.until()));
    }

    private Ticket fresh(UUID id, Owner owner, Ticket.Kind kind, @Nullable String address) {
        return new Ticket(
                id,
                owner.account(),
                owner.username(),
                owner.office(),
                kind,
                address,
                clock.instant().plus(kind.life()),
                null);
    }
}
