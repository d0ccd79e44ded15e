package id.badak.prove.guess;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that stands at an address of its own choosing: the proof's server trusts this machine
/// as its proxy.
public final class Guesser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String root;
    private final String source;
    private String token = "";

    public Guesser(String root, String source) {
        this.root = root;
        this.source = source;
    }

    /// Tries to sign in; a fresh browser opens the page first, for the token in its form.
    public HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            open("/masuk");
        }
        var answer = post("/masuk", Map.of("nama", username, "sandi", password));
        if (answer.statusCode() == 302) {
            token = "";
        }
        return answer;
    }

    public void signOut() throws IOException, InterruptedException {
        open("/akun");
        post("/keluar", Map.of());
        token = "";
    }

    /// Opens a page, and keeps the token of its forms.
    public String open(String path) throws IOException, InterruptedException {
        var page = client.send(request(path).build(), BodyHandlers.ofString());
        var match = TOKEN.matcher(page.body());
        token = match.find() ? match.group(1) : "";
        return page.body();
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("X-Forwarded-For", source);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
