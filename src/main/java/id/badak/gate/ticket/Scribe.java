package id.badak.gate.ticket;

import id.badak.kernel.Language;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Looks up an address and writes to it beside the request that asked, so that the answer takes as
/// long for an address nobody has.
///
/// Ends when its work is done, so a node that is told to stop loses none. One that dies in these
/// milliseconds loses a letter that the page did not promise; the person asks again.
@Component
class Scribe implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    private final Tickets tickets;
    private final ExecutorService desk = Executors.newVirtualThreadPerTaskExecutor();

    Scribe(Tickets tickets) {
        this.tickets = tickets;
    }

    void write(UUID id, String address, Language language) {
        var _ = desk.submit(() -> {
            try {
                tickets.write(id, address, language);
            } catch (RuntimeException failed) {
                LOG.error("a sign-in letter could not be written", failed);
            }
        });
    }

    @Override
    public void destroy() {
        desk.close();
    }
}
