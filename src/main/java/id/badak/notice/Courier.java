package id.badak.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/// Carries notices from the outbox to the mail server, one after the other.
///
/// No transaction is open while the mail server talks. A notice is marked after it was taken:
/// whoever dies in between has it sent a second time under the same Message-ID, and never not at
/// all.
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// Source: ours. What is left goes with the next round, two seconds later.
    private static final int MOST_OF_ONE_ROUND = 500;

    private final Outbox outbox;
    private final PostOffice office;
    private final Map<String, LetterWriter> writers;

    Courier(Outbox outbox, PostOffice office, List<LetterWriter> writers) {
        this.outbox = outbox;
        this.office = office;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
    }

    /// Goes once. While no mail server is set nothing is tried: what waits is shown to the office,
    /// and sent should one be set before it is too late.
    void goOnce() {
        outbox.giveUpLate();
        if (!office.isOpen()) {
            return;
        }
        for (var count = 0; count < MOST_OF_ONE_ROUND; count++) {
            var claimed = outbox.claim();
            if (claimed.isEmpty()) {
                return;
            }
            carry(claimed.get());
        }
    }

    private void carry(Outbox.Claimed claimed) {
        var notice = claimed.notice();
        try {
            var writer = writers.get(notice.kind());
            var letter = writer == null ? Optional.<Letter>empty() : writer.write(notice);
            if (letter.isEmpty()) {
                outbox.markFailed(claimed, Fault.NOBODY);
                return;
            }
            office.send(notice, letter.get());
        } catch (MailException failed) {
            LOG.info("mail server: {}", failed.getClass().getSimpleName());
            outbox.markFailed(
                    claimed,
                    failed instanceof MailSendException sending && hasAnswered(sending)
                            ? Fault.REFUSED
                            : Fault.UNREACHABLE);
            return;
        }
        outbox.markSent(claimed);
    }

    /// Only of a conversation that never began does Spring name a cause of its own.
    private static boolean hasAnswered(MailSendException failed) {
        return failed.getCause() == null;
    }
}
