package id.badak.gate.ticket;

import id.badak.kernel.Texts;
import id.badak.notice.Letter;
import id.badak.notice.LetterWriter;
import id.badak.notice.MailSettings;
import id.badak.notice.Notice;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Letters with a link: one that lets its owner in, with the digits that do the same, and one that
/// proves an address, which names nobody. The secret is made here, while the letter is written, and
/// kept nowhere.
@Configuration(proxyBeanMethods = false)
class TicketLetters {
    @Bean
    LetterWriter signInLetters(Tickets tickets, TicketKey key, MailSettings mail) {
        return new Writer(Matter.SIGN_IN, tickets, key, mail);
    }

    @Bean
    LetterWriter addressLetters(Tickets tickets, TicketKey key, MailSettings mail) {
        return new Writer(Matter.ADDRESS, tickets, key, mail);
    }

    private enum Matter {
        SIGN_IN(Tickets.SIGN_IN, Ticket.Kind.LETTER, "/masuk/tautan#", "letter.sign-in.subject", "letter.sign-in.body"),
        ADDRESS(
                Tickets.ADDRESS,
                Ticket.Kind.ADDRESS,
                "/masuk/alamat#",
                "letter.address.subject",
                "letter.address.body");

        private final String kind;
        private final Ticket.Kind ticket;
        private final String path;
        private final String subject;
        private final String body;

        Matter(String kind, Ticket.Kind ticket, String path, String subject, String body) {
            this.kind = kind;
            this.ticket = ticket;
            this.path = path;
            this.subject = subject;
            this.body = body;
        }
    }

    private record Writer(Matter matter, Tickets tickets, TicketKey key, MailSettings mail) implements LetterWriter {
        @Override
        public String kind() {
            return matter.kind;
        }

        @Override
        public Optional<Letter> write(Notice notice) {
            var texts = Texts.in(notice.language());
            return tickets.findUnused(notice.about(), matter.ticket)
                    .map(ticket -> new Letter(
                            Objects.requireNonNull(ticket.address()),
                            texts.of(matter.subject),
                            texts.of(
                                    matter.body,
                                    mail.site() + matter.path + key.link(matter.ticket, ticket.id()),
                                    key.code(ticket.id()))));
        }
    }
}
