package id.badak.gate.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads whoever came in by a password that somebody else gave to the page where they set their own: nothing else
/// opens before. Behind the question who may, so that a second factor is asked for first.
final class OwnPasswordFilter extends OncePerRequestFilter {
    private static final String PAGE = "/akun/sandi";

    /// What it takes to come in, go out, or read the page in the other language.
    private static final Pattern ALWAYS =
            Pattern.compile("/akun/sandi|/akun/kode(?:/.*)?|/masuk(?:/.*)?|/keluar|/bahasa|/[a-z]+\\.(?:css|js|svg)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        if (!Standing.hasGivenPassword(request) || ALWAYS.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(PAGE);
        }
    }
}
