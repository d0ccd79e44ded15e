package id.badak.prove.route;

import id.badak.prove.ground.ProofRun;
import id.badak.prove.route.Asker.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// What an answer must say, and what a page may not bring; written down here a second time, so that
/// a promise taken back by mistake is noticed.
final class HeaderCheck {
    /// Word for word, but for the nonce.
    private static final Pattern POLICY = Pattern.compile("default-src 'none'; script-src 'self' 'nonce-([\\w-]{22})';"
            + " style-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types htmx");

    /// A photo runs nothing at all, also where it is opened by itself.
    private static final String POLICY_OF_PHOTOS = "default-src 'none'; sandbox";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-XSS-Protection", "0");

    private static final String SECURE_ALWAYS = "max-age=31536000 ; includeSubDomains";
    private static final List<String> MAKERS = List.of("Server", "X-Powered-By", "Via", "X-Generator");

    /// Photos stay with the one who may see them, and only there.

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*([a-z][a-z0-9+.-]*:|//|\\\\).*");

    private final ProofRun run;
    private final Set<Integer> statuses = new HashSet<>();
    private final Set<String> nonces = new HashSet<>();
    private int answers;

    HeaderCheck(ProofRun run) {
        this.run = run;
    }

    int answers() {
        return answers;
    }

    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    /// Anything the application says: a page, a refusal, a redirect, a file made for one person.
    void page(String what, Asker asker, Answer answer) {
        var where = "%s as %s → %d".formatted(what, asker, answer.status());
        var nonce = headers(where, asker.isSecure(), answer);
        var cached = answer.one("Cache-Control");
        run.count("no cache keeps it", cached.contains("no-store"), where + " " + cached);
        if (answer.isPage()) {
            content(where, nonce, answer.body());
        }
    }

    /// Part of the program, the same for everybody.
    void file(String what, Asker asker, Answer answer) {
        headers("%s as %s → %d".formatted(what, asker, answer.status()), asker.isSecure(), answer);
        run.count("files of the program are there", answer.status() == 200, what + " → " + answer.status());
    }

    /// The server's own refusal, of a request it could make nothing of.
    void door(String what, Answer answer) {
        var where = what + " → " + answer.status();
        headers(where, false, answer);
        run.count("the door refuses", answer.status() >= 400 && answer.status() < 500, where);
        run.count("the door brings no page of the server's", !answer.body().contains("<style"), where);
    }

    private String headers(String where, boolean secure, Answer answer) {
        answers++;
        statuses.add(answer.status());
        var policy = POLICY.matcher(answer.one("Content-Security-Policy"));
        var isPhoto = answer.one("Content-Type").startsWith("image/")
                && answer.one("Content-Security-Policy").equals(POLICY_OF_PHOTOS);
        run.count(
                "the content policy", isPhoto || policy.matches(), where + " " + answer.all("Content-Security-Policy"));
        var nonce = policy.matches() ? policy.group(1) : "";
        run.count("a nonce no other answer had", isPhoto || nonces.add(nonce), where);
        ALWAYS.forEach(
                (name, value) -> run.count(name, answer.one(name).equals(value), where + " " + answer.all(name)));
        run.count(
                "Strict-Transport-Security by HTTPS alone",
                answer.one("Strict-Transport-Security").equals(secure ? SECURE_ALWAYS : ""),
                where + " " + answer.all("Strict-Transport-Security"));
        run.count(
                "names no maker",
                MAKERS.stream().allMatch(name -> answer.all(name).isEmpty()),
                where + " " + answer.headers().keySet());
        run.count(
                "a type that is said",
                answer.body().isEmpty() || !answer.one("Content-Type").isEmpty(),
                where);
        answer.all("Set-Cookie").forEach(cookie -> cookie(where, secure, cookie));
        return nonce;
    }

    private void cookie(String where, boolean secure, String cookie) {
        var parts = List.of(cookie.toLowerCase(Locale.ROOT).split(";\\s*", -1));
        var name = cookie.substring(0, Math.max(0, cookie.indexOf('=')));
        run.count(
                "cookies: HttpOnly, SameSite, no domain",
                parts.contains("httponly")
                        && (parts.contains("samesite=lax") || parts.contains("samesite=strict"))
                        && parts.contains("path=/")
                        && parts.stream().noneMatch(part -> part.startsWith("domain")),
                where + " sets " + name + " " + parts.subList(1, parts.size()));
        run.count(
                "cookies: Secure and __Host- by HTTPS",
                parts.contains("secure") == secure && name.startsWith("__Host-") == secure,
                where + " sets " + name + " " + parts.subList(1, parts.size()));
    }

    private void content(String where, String nonce, String html) {
        var elements = Jsoup.parse(html).getAllElements();
        run.count(
                "pages: no loose script or style",
                elements.stream().noneMatch(element -> isLoose(element, nonce)),
                where);
        var acting = elements.stream()
                .flatMap(element -> element.attributes().asList().stream()
                        .filter(attribute -> isAnAct(attribute) || leadsAway(element, attribute))
                        .map(attribute -> element.nodeName() + " " + attribute.getKey()))
                .distinct()
                .toList();
        run.count("pages: no attribute that acts or leads away", acting.isEmpty(), where + " " + acting);
    }

    private static boolean isLoose(Element element, String nonce) {
        return switch (element.nodeName()) {
            case "script" ->
                !element.attr("nonce").equals(nonce)
                        || nonce.isEmpty()
                        || !element.data().isBlank();
            case "style", "base", "iframe", "object", "embed", "frame", "applet" -> true;
            case "meta" -> element.hasAttr("http-equiv");
            default -> false;
        };
    }

    private static boolean isAnAct(Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        return name.startsWith("on") || name.equals("style") || name.startsWith("hx-on") || name.equals("srcdoc");
    }

    /// Every address a page names is a path of this site.
    private static boolean leadsAway(Element element, Attribute attribute) {
        return switch (attribute.getKey().toLowerCase(Locale.ROOT)) {
            case "src",
                    "href",
                    "action",
                    "formaction",
                    "poster",
                    "data",
                    "srcset",
                    "ping",
                    "background",
                    "xlink:href" ->
                ELSEWHERE.matcher(attribute.getValue()).matches()
                        && !element.nodeName().equals("use");
            case "hx-get", "hx-post", "hx-put", "hx-delete", "hx-patch", "manifest" ->
                ELSEWHERE.matcher(attribute.getValue()).matches();
            default -> false;
        };
    }
}
