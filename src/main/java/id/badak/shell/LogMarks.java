package id.badak.shell;

import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Marks every line that is logged for a request with ids: the request's, and once it is known the office's
/// and the account's. Never a name.
///
/// Where the operator says that the proxy gives the request's id, it is taken over, so that its log and ours tell one
/// story; only a UUID, for anything else could be somebody's words. Elsewhere it is the sender's word and counts for
/// nothing: two people could give the same.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LogMarks extends OncePerRequestFilter {
    private static final String REQUEST = "request";
    private static final String OFFICE = "office";
    private static final String ACCOUNT = "account";

    private final ShellSettings settings;

    LogMarks(ShellSettings settings) {
        this.settings = settings;
    }

    /// From here on it is known who acts.
    static void add(Actor actor) {
        MDC.put(OFFICE, actor.office().toString());
        MDC.put(ACCOUNT, actor.account().toString());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = settings.proxyRequestId() ? request.getHeader("X-Request-Id") : null;
        MDC.put(
                REQUEST,
                given != null && Ids.isWritten(given) ? given : Ids.next().toString());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.clear();
        }
    }
}
