package id.badak.prove.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;

/// What came back, as text whatever it was: a spreadsheet is unzipped.
public record Sent(int status, String path, String type, String text, Map<String, List<String>> headers) {

    private static final Pattern FLEETING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|nonce=\"[^\"]*\"|(?<=data-badak-session=\")\\d*|'nonce-[^']*'|(?<=name=\"_csrf\" value=\")[^\"]*");
    private static final Pattern FLEETING_COOKIE = Pattern.compile("=[^;,\\]]+");

    public static Sent of(HttpResponse<byte[]> response) {
        return new Sent(
                response.statusCode(),
                response.uri().getPath(),
                response.headers().firstValue("Content-Type").orElse(""),
                textOf(response.body()),
                response.headers().map());
    }

    public boolean isSignIn() {
        return path.equals("/masuk");
    }

    public boolean isPage() {
        return type.startsWith("text/html");
    }

    /// The words of the page's content, or the whole text of anything else.
    public String words() {
        var main = isPage() ? Jsoup.parse(text).selectFirst("main") : null;
        return main == null ? text : main.text();
    }

    boolean holds(Collection<String> words) {
        return words.stream()
                .anyMatch(word -> text.contains(word) || headers.toString().contains(word));
    }

    /// All that a stranger can tell two answers apart by: ids, tokens, the nonce, the seconds that a session has
    /// left and the time of day, which differ by themselves, are taken out.
    String fingerprint() {
        var kept = new TreeMap<String, Object>(headers);
        kept.remove("date");
        kept.computeIfPresent(
                "set-cookie",
                (_, cookies) -> FLEETING_COOKIE.matcher(cookies.toString()).replaceAll("="));
        return FLEETING.matcher(status + " " + path + "\n" + kept + "\n" + text).replaceAll("…");
    }

    private static String textOf(byte[] body) {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        try {
            var file = Files.createTempFile("badak-sent", ".zip");
            Files.write(file, body);
            try (var zip = new ZipFile(file.toFile())) {
                return zip.stream().map(entry -> textOf(zip, entry)).collect(Collectors.joining("\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String textOf(ZipFile zip, ZipEntry entry) {
        try (var stream = zip.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
