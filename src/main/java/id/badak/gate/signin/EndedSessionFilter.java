package id.badak.gate.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells a browser whose session ended by itself, or was ended elsewhere, to forget what it kept of it.
final class EndedSessionFilter extends OncePerRequestFilter {
    /// Written only where the browser came by HTTPS; elsewhere browsers do not listen.
    static final HeaderWriter CLEAR = new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.CACHE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            CLEAR.writeHeaders(request, response);
        }
        chain.doFilter(request, response);
    }
}
