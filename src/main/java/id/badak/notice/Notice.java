package id.badak.notice;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.OfficeId;
import java.time.Instant;
import java.util.UUID;

/// What must be told to whom. It names the matter and holds no word of it.
///
/// @param id    also names the letter, so that whoever gets it twice can see that it is one
/// @param about what it is about: a ticket, a request
/// @param until how long it is of use
public record Notice(
        UUID id, OfficeId office, AccountId recipient, String kind, UUID about, Language language, Instant until) {

    public static Notice to(
            AccountId recipient, OfficeId office, String kind, UUID about, Language language, Instant until) {
        return new Notice(Ids.next(), office, recipient, kind, about, language, until);
    }

    boolean isTicket() {
        return kind.startsWith("ticket.");
    }

    /// The same, of use until then at least.
    Notice until(Instant then) {
        return new Notice(id, office, recipient, kind, about, language, until.isAfter(then) ? until : then);
    }
}
