package id.badak.gate.ticket;

import id.badak.database.GateTransaction;
import id.badak.gate.credential.SignIns;
import id.badak.gate.credential.Square;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.notice.Addresses;
import id.badak.notice.MailSettings;
import id.badak.registry.account.Account;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/// What an officer can do so that an owner comes in. Whether the owner is theirs to serve the
/// caller has checked and journalled.
@Service
@GateTransaction
public class Entrances {
    private final Tickets tickets;
    private final SignIns signIns;
    private final Addresses addresses;
    private final MailSettings mail;
    private final Clock clock;

    Entrances(Tickets tickets, SignIns signIns, Addresses addresses, MailSettings mail, Clock clock) {
        this.tickets = tickets;
        this.signIns = signIns;
        this.addresses = addresses;
        this.mail = mail;
        this.clock = clock;
    }

    /// A code to be shown to the owner, and drawn.
    ///
    /// @param code  in two groups of four
    /// @param path  the dark cells as the path of an SVG
    /// @param size  of one side
    /// @param until when it is no longer good
    public record Shown(String code, String path, int size, Instant until) {
        @Override
        public String toString() {
            return "Shown[]";
        }
    }

    /// False while no mail server is set; then no address can be confirmed.
    public boolean canWrite() {
        return mail.isOn();
    }

    @GateTransaction(readOnly = true)
    @May(
            act = "owner.let-in",
            roles = {Role.MENTOR, Role.COORDINATOR})
    public Reach reach(Account owner) {
        return new Reach(
                owner,
                signIns.isClosed(owner.id()),
                mail.isOn(),
                addresses.find(owner.id()).map(Addresses::masked).orElse(null),
                tickets.findAsked(owner.id()).map(Addresses::masked).orElse(null));
    }

    /// Makes a code that lets the owner's phone in once, within five minutes. The officer never
    /// gets a session of the owner: one who uses the code leaves that in the journal and in the
    /// owner's list of devices.
    ///
    /// @param site where the officer's own browser stands, used when no site is set
    @May(
            act = "owner.let-in",
            roles = {Role.MENTOR, Role.COORDINATOR})
    public Shown show(Account owner, String site) {
        letIn(owner);
        var code = tickets.show(owner.id(), Acting.get().account());
        var base = mail.site().isEmpty() ? site : mail.site();
        var square = Square.drawing(base + "/masuk/petugas#" + code, code);
        return new Shown(
                square.key(), square.path(), square.size(), clock.instant().plus(Ticket.Kind.SHOWN.life()));
    }

    /// Sends the owner a link that proves an address.
    @May(
            act = "owner.address",
            roles = {Role.MENTOR, Role.COORDINATOR})
    public void send(Reach.Proof proof, Language language) {
        letIn(proof.owner());
        tickets.ask(proof.owner().id(), proof.address(), language, Acting.get().account());
    }

    /// Gives the owner a way in, without a password, unless there is one.
    private void letIn(Account owner) {
        var enterprise = owner.requireOwned();
        signIns.ensure(new Actor(owner.id(), Acting.get().office(), Role.OWNER, enterprise), owner.name());
    }
}
