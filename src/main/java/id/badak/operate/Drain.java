package id.badak.operate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// How a node leaves: it says that it is not ready and goes on serving until every proxy has heard, and
/// only then closes its door. A request that is on its way when the door closes would be lost, and an act
/// must not be sent twice by anybody but its sender.
///
/// Each answer meanwhile ends its connection, so that nobody keeps one open to a node that goes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Drain extends OncePerRequestFilter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Duration pause;
    private volatile boolean running;
    private volatile boolean leaving;

    Drain(OperateSettings settings) {
        this.pause = Duration.ofSeconds(settings.drainSeconds());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    /// The frame has said "not ready" before it stops anything.
    @Override
    public void stop() {
        leaving = true;
        LOG.info("leaving: not ready, serving for {} s more", pause.toSeconds());
        try {
            Thread.sleep(pause);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The first to be stopped, before the web server.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
