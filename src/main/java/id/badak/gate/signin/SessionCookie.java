package id.badak.gate.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;

/// One cookie for plain HTTP and another for HTTPS, whose name no other host and no plain page can
/// set.
record SessionCookie(CookieSerializer plain, CookieSerializer secure) implements CookieSerializer {
    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
