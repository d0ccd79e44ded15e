package id.badak.gate.ticket;

import id.badak.kernel.Problem;
import id.badak.notice.Addresses;
import id.badak.registry.account.Account;
import org.jspecify.annotations.Nullable;

/// How an owner can be reached as things stand, and what an officer may do about it. Asked before anything is done or
/// journalled, so that a refusal leaves no line of an act.
///
/// @param closed  whether the account was closed; one that never signed in is not
/// @param letters whether this installation has a mail server
/// @param kept    the confirmed address, masked; null when there is none
/// @param asked   the one whose link was not followed yet, masked
public record Reach(
        Account owner,
        boolean closed,
        boolean letters,
        @Nullable String kept,
        @Nullable String asked) {

    /// Nobody comes in to a closed account, so there is no code to show.
    public void requireOpen() {
        if (closed) {
            throw Problem.refuse(new TicketProblem.ClosedAccount());
        }
    }

    /// Decides where a link goes that proves an address: to what was typed, while letters go out and the account is
    /// open. An address that is confirmed already is no reason against it: the owner may have another now.
    public Proof prove(String typed) {
        requireOpen();
        return new Proof(owner, requireReachable(typed, letters));
    }

    static String requireReachable(String typed, boolean letters) {
        if (!letters) {
            throw Problem.refuse(new TicketProblem.LettersOff());
        }
        return Addresses.normal(typed).orElseThrow(() -> Problem.refuse(new TicketProblem.NoAddress()));
    }

    /// Whose address may be proved, and which; only [Reach#prove] says so.
    public static final class Proof {
        private final Account owner;
        private final String address;

        private Proof(Account owner, String address) {
            this.owner = owner;
            this.address = address;
        }

        Account owner() {
            return owner;
        }

        String address() {
            return address;
        }
    }

    @Override
    public String toString() {
        return "Reach[" + owner.id() + "]";
    }
}
