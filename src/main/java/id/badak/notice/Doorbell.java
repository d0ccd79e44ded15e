package id.badak.notice;

import id.badak.kernel.Acting;
import id.badak.kernel.Language;
import id.badak.registry.account.Accounts;
import id.badak.valve.ValveOpened;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Rings at an owner's when something happened that they must know.
///
/// It hears of it inside the transaction of the act, so the notice stands or falls with it.
@Component
class Doorbell {
    static final String OPENED = "news.valve-opened";

    /// Source: ours. After a week the notice is given up and stands on the office's page.
    private static final Duration OF_USE = Duration.ofDays(7);

    private final Outbox outbox;
    private final Accounts accounts;
    private final Clock clock;

    Doorbell(Outbox outbox, Accounts accounts, Clock clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void ring(ValveOpened opened) {
        var until = clock.instant().plus(OF_USE);
        for (var owner : accounts.listOwners(opened.enterprise())) {
            outbox.write(Notice.to(
                    owner.id(), Acting.get().office(), OPENED, opened.request().value(), Language.ID, until));
        }
    }
}
