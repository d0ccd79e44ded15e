package id.badak.gate.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;

/// One cookie for plain HTTP and another for HTTPS, whose name no other host and no plain page can
/// set.
///
/// What is no session's id is not asked for: the database refuses some bytes, and that would be an accident which
/// anybody could cause.
record SessionCookie(CookieSerializer plain, CookieSerializer secure) implements CookieSerializer {

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request).stream()
                .filter(SessionIds::isOne)
                .toList();
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
