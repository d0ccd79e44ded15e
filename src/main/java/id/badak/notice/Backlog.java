package id.badak.notice;

import id.badak.database.GateTransaction;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What waits for the mail server, as whoever keeps Badak running must know it: how long, and not for whom.
@Component
@GateTransaction(readOnly = true)
public class Backlog {
    private final OutboxStore store;
    private final PostOffice office;

    Backlog(OutboxStore store, PostOffice office) {
        this.store = store;
        this.office = office;
    }

    /// When the notice was written that has waited longest. Empty when none waits, and when no mail server is
    /// set: then nobody carries them, which every page says.
    public Optional<Instant> oldest() {
        return office.isOpen() ? store.oldestWaiting() : Optional.empty();
    }
}
