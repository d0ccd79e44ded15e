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

/// Letters with a way in. The secret is made here, while the letter is written, and kept nowhere.
@Component
class TicketLetters implements LetterWriter {
    private final TicketStore store;
    private final TicketKey key;
    private final MailSettings mail;
    private final Clock clock;

    TicketLetters(TicketStore store, TicketKey key, MailSettings mail, Clock clock) {
        this.store = store;
        this.key = key;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Tickets.SIGN_IN;
    }

    @Override
    @GateTransaction(readOnly = true)
    public Optional<Letter> write(Notice notice) {
        var texts = Texts.in(notice.language());
        return store.findUnused(notice.about(), Ticket.Kind.LETTER, clock.instant())
                .map(ticket -> new Letter(
                        Objects.requireNonNull(ticket.address()),
                        texts.of("letter.sign-in.subject"),
                        texts.of(
                                "letter.sign-in.body",
                                mail.site() + "/masuk/tautan/" + key.link(Ticket.Kind.LETTER, ticket.id()),
                                key.code(ticket.id()))));
    }
}
