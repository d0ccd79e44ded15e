package id.badak.gate.ticket;

import id.badak.kernel.AccountId;
import id.badak.kernel.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way in, or a proof of an address. It is good once: for minutes, or to prove an address for a
/// day.
///
/// @param address where its letter goes; null when an officer shows it
/// @param usedAt  null until somebody came in by it
record Ticket(
        UUID id,
        AccountId account,
        String username,
        OfficeId office,
        Kind kind,
        @Nullable String address,
        Instant until,
        @Nullable Instant usedAt) {

    /// Once, and not over: whoever finds a used or a late one finds none.
    boolean isGood(Instant now) {
        return usedAt == null && until.isAfter(now);
    }

    /// How long each is good. Source: ours (docs/adr/0035).
    enum Kind {
        LETTER(Duration.ofMinutes(10)),
        SHOWN(Duration.ofMinutes(5)),
        ADDRESS(Duration.ofDays(1));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    @Override
    public String toString() {
        return "Ticket[" + id + "]";
    }
}
