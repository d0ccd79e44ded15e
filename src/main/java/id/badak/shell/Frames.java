package id.badak.shell;

import id.badak.kernel.Actor;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

@Component
public class Frames {
    private static final String LANGUAGE_COOKIE = "bahasa";
    private static final Duration LANGUAGE_LIFE = Duration.ofDays(365);
    static final String NOTICE = "notice";

    /// Where a session says when it ends at the latest.
    public static final String SESSION_END = "badak.session-end";

    private final ShellSettings settings;
    private final Clock clock;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    Frames(
            ShellSettings settings,
            Clock clock,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.settings = settings;
        this.clock = clock;
        this.routes = routes;
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
                readablePathOf(request),
                person == null ? 0 : secondsLeft(request));
    }

    private long secondsLeft(HttpServletRequest request) {
        var session = request.getSession();
        var idle = Duration.ofSeconds(session.getMaxInactiveInterval());
        var left = session.getAttribute(SESSION_END) instanceof Instant end
                ? Duration.between(clock.instant(), end)
                : idle;
        return Math.max(1, Math.min(idle.toSeconds(), left.toSeconds()));
    }

    /// Keeps a language for this browser, in which this request is answered already.
    public static void choose(Language language, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(LANGUAGE_COOKIE, language);
        var cookie = ResponseCookie.from(languageCookie(request), language.code())
                .path("/")
                .maxAge(LANGUAGE_LIFE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The texts in the language this browser chose; Indonesian when it chose none.
    public static Texts texts(HttpServletRequest request) {
        if (request.getAttribute(LANGUAGE_COOKIE) instanceof Language chosenNow) {
            return Texts.in(chosenNow);
        }
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        var code = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(languageCookie(request)))
                .map(Cookie::getValue)
                .findFirst();
        return Texts.in(Language.of(code.orElse("id")));
    }

    /// Bound to this host wherever the browser came by HTTPS, as every cookie of ours.
    private static String languageCookie(HttpServletRequest request) {
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

    /// The address of an act cannot be read: a page that answers one is left for the nearest page above it.
    private String readablePathOf(HttpServletRequest request) {
        var path = pathOf(request);
        if (request.getMethod().equals("POST")) {
            while (path.length() > 1 && !isReadable(PathContainer.parsePath(path))) {
                path = path.substring(0, Math.max(1, path.lastIndexOf('/')));
            }
        }
        return path;
    }

    private boolean isReadable(PathContainer path) {
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(known ->
                        known != null && known.getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }

    static String pathOf(HttpServletRequest request) {
        var forwarded = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded;
    }
}
