package id.badak.cast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody with a plain browser: HTTP in, HTML out, cookies kept, forms sent with their token.
public final class Visitor {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;

    public Visitor(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public record Answer(int status, HttpResponse<String> response) {
        public Document page() {
            return Jsoup.parse(response.body());
        }

        public String words() {
            var main = page().selectFirst("main");
            return main == null ? response.body() : main.text();
        }

        public int statements() {
            var timing = response.headers().firstValue("Server-Timing").orElseThrow();
            return Integer.parseInt(timing.replaceAll("\\D", ""));
        }

        public String path() {
            return response.uri().getPath();
        }
    }

    public static Visitor signedIn(int port, Cast.Member member) {
        var visitor = new Visitor(port);
        var answer = visitor.submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD));
        if (answer.path().equals("/masuk")) {
            throw new AssertionError("sign-in failed: " + answer.words());
        }
        return visitor;
    }

    /// Somebody who gave the right password and is asked for a code.
    public static Visitor signedInUntilCode(int port, Cast.Member member) {
        var visitor = new Visitor(port);
        var answer = visitor.submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD));
        if (!answer.path().equals("/masuk/kode")) {
            throw new AssertionError("no code was asked for at " + answer.path());
        }
        return visitor;
    }

    /// The value of a cookie; empty when there is none.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    /// Opens a page for its token and posts a form.
    public Answer submit(String page, String action, Map<String, String> fields) {
        return post(action, token(page), fields);
    }

    public String token(String page) {
        return get(page).page().select("input[name=_csrf]").val();
    }

    public Answer post(String action, String token, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(root + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer postJson(String action, String token, String json) {
        return send(HttpRequest.newBuilder(URI.create(root + action))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json)));
    }

    /// Sends any request of this browser, and gives the answer's bytes: for files, and for bad
    /// manners.
    public HttpResponse<byte[]> fetch(String path, UnaryOperator<HttpRequest.Builder> request) {
        return sent(request.apply(HttpRequest.newBuilder(URI.create(root + path))), BodyHandlers.ofByteArray());
    }

    /// Posts a form with files, as browsers send it. A value that is a byte array is a file.
    public Answer postMultipart(String action, String token, Map<String, Object> fields) {
        var boundary = "badak-uji-coba-7f3a";
        var body = new ByteArrayOutputStream();
        write(body, boundary, "_csrf", token);
        fields.forEach((name, value) -> write(body, boundary, name, value));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(root + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String boundary, String name, Object value) {
        var file = value instanceof byte[];
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file ? "; filename=\"berkas\"\r\nContent-Type: application/octet-stream" : "") + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file ? (byte[]) value : value.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder request) {
        var response = sent(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response);
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
