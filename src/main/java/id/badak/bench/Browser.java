package id.badak.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// One signed-in person's connection, as a phone would keep it.
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String root;
    private String token = "";

    Browser(String root) {
        this.root = root;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    static Browser signedIn(String root, String username) throws IOException, InterruptedException {
        var browser = new Browser(root);
        browser.findToken("/masuk");
        var fields =
                "_csrf=" + encode(browser.token) + "&nama=" + encode(username) + "&sandi=" + encode(Ground.PASSWORD);
        browser.send(HttpRequest.newBuilder(URI.create(root + "/masuk"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        browser.findToken("/");
        return browser;
    }

    /// Gets a page as it travels, compressed.
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /// Posts as a device does, over a plain blocking connection that is kept open: the load must
    /// not cost more than what it loads.
    ///
    /// @return the answer's body
    String postJson(String path, String json) throws IOException {
        var connection = (HttpURLConnection) URI.create(root + path).toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("X-CSRF-TOKEN", token);
        connection.setRequestProperty("Cookie", cookies());
        try (var body = connection.getOutputStream()) {
            body.write(json.getBytes(StandardCharsets.UTF_8));
        }
        try (var answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String unzipped(HttpResponse<byte[]> response) throws IOException {
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void findToken(String path) throws IOException, InterruptedException {
        var match = TOKEN.matcher(unzipped(get(path)));
        if (!match.find()) {
            throw new IOException("no form on " + path);
        }
        token = match.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
