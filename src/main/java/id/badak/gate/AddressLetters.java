package id.badak.gate;

import id.badak.database.GateTransaction;
import id.badak.kernel.Texts;
import id.badak.notice.Letter;
import id.badak.notice.LetterWriter;
import id.badak.notice.MailSettings;
import id.badak.notice.Notice;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Letters to an address that is not yet known to be the person's; they name nobody.
@Component
class AddressLetters implements LetterWriter {
    private final TicketStore store;
    private final TicketKey key;
    private final MailSettings mail;
    private final Clock clock;

    AddressLetters(TicketStore store, TicketKey key, MailSettings mail, Clock clock) {
        this.store = store;
        this.key = key;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Tickets.ADDRESS;
    }

    @Override
    @GateTransaction(readOnly = true)
    public Optional<Letter> write(Notice notice) {
        var texts = Texts.in(notice.language());
        return store.findUnused(notice.about(), Ticket.Kind.ADDRESS, clock.instant())
                .map(ticket -> new Letter(
                        Objects.requireNonNull(ticket.address()),
                        texts.of("letter.address.subject"),
                        texts.of(
                                "letter.address.body",
                                mail.site() + "/masuk/alamat/" + key.link(Ticket.Kind.ADDRESS, ticket.id()))));
    }
}
