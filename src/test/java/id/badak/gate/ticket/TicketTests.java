package id.badak.gate.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketTests {
    private static final Instant UNTIL = Instant.parse("2026-03-02T02:10:00Z");

    @Test
    void isGoodUntilItsLastMomentAndNotAtIt() {
        assertThat(ticket(null).isGood(UNTIL.minusMillis(1))).isTrue();
        assertThat(ticket(null).isGood(UNTIL)).isFalse();
    }

    @Test
    void isGoodOnce() {
        assertThat(ticket(UNTIL.minusSeconds(60)).isGood(UNTIL.minusSeconds(30)))
                .isFalse();
    }

    @Test
    void livesAsLongAsItsKind() {
        assertThat(Ticket.Kind.LETTER.life()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Ticket.Kind.SHOWN.life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(Ticket.Kind.ADDRESS.life()).isEqualTo(Duration.ofDays(1));
    }

    private static Ticket ticket(@Nullable Instant usedAt) {
        return new Ticket(
                Ids.next(),
                new AccountId(Ids.next()),
                "pemilik",
                new OfficeId(Ids.next()),
                Ticket.Kind.LETTER,
                "siti@contoh.id",
                UNTIL,
                usedAt);
    }
}
