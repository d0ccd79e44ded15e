package id.badak.shell;

import id.badak.kernel.Actor;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

@Component
public class Frames {
    private static final String LANGUAGE_COOKIE = "bahasa";
    static final String NOTICE = "notice";

    private final ShellSettings settings;

    Frames(ShellSettings settings) {
        this.settings = settings;
    }

    Frame of(HttpServletRequest request) {
        var person = person();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                texts(request),
                person == null ? null : person.displayName(),
                person == null ? null : person.actor().role(),
                token == null ? "" : token.getToken(),
                notice(request),
                settings.demo(),
                ContentPolicy.nonce(request),
                pathOf(request));
    }

    /// The texts in the language this browser chose; Indonesian when it chose none.
    public static Texts texts(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        var code = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(languageCookie(request)))
                .map(Cookie::getValue)
                .findFirst();
        return Texts.in(Language.of(code.orElse("id")));
    }

    /// Bound to this host wherever the browser came by HTTPS, as every cookie of ours.
    static String languageCookie(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + LANGUAGE_COOKIE;
    }

    private static @Nullable Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person ? person : null;
    }

    static @Nullable Actor actor() {
        var person = person();
        return person == null ? null : person.actor();
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left == null ? null : (String) left.get(NOTICE);
    }

    static String pathOf(HttpServletRequest request) {
        var forwarded = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded;
    }
}
