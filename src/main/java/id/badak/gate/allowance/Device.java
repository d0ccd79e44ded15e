package id.badak.gate.allowance;

import id.badak.kernel.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The mark a browser carries once somebody has signed in with it: random, and of no use but to be
/// known again. The database keeps its digest.
public final class Device {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MARK_BYTES = 24;
    private static final Pattern MARK = Pattern.compile("[A-Za-z0-9_-]{32}");

    /// Source: ours. Begins anew at each sign-in.
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String NAME = "badak-peramban";

    private Device() {}

    static String digest(HttpServletRequest request) {
        return find(request).map(mark -> Sha256.of(mark).hex()).orElse("");
    }

    /// Gives the browser its mark, or keeps the one it has for another year.
    public static String leave(HttpServletRequest request, HttpServletResponse response) {
        var mark = find(request).orElseGet(Device::fresh);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), mark)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return Sha256.of(mark).hex();
    }

    /// Says which browser on which system this is, in names that are the same in every language;
    /// empty when it does not say.
    public static String describe(HttpServletRequest request) {
        var agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        var browser = first(
                agent,
                "Edg=Edge",
                "OPR=Opera",
                "SamsungBrowser=Samsung Internet",
                "Firefox=Firefox",
                "Chrome=Chrome",
                "Safari=Safari");
        var system = first(
                agent,
                "Android=Android",
                "iPhone=iPhone",
                "iPad=iPad",
                "Windows=Windows",
                "Mac OS=macOS",
                "Linux=Linux");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(String agent, String... wordsAndNames) {
        return Arrays.stream(wordsAndNames)
                .map(pair -> pair.split("=", 2))
                .filter(pair -> agent.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }

    private static Optional<String> find(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> MARK.matcher(value).matches())
                .findFirst();
    }

    private static String name(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + NAME;
    }

    private static String fresh() {
        var bytes = new byte[MARK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
