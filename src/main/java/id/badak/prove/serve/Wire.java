package id.badak.prove.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A telephone's end of the line: one connection for each request, and none sent again that we do
/// not see. Both of the JDK's clients may send a request twice by themselves, which would spoil the
/// count.
///
/// It stands at an address of its own, which the server believes since it trusts this machine as
/// proxy.
public final class Wire {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: *([^=;\\s]+)=([^;\\r\\n]*)");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final int port;
    private final String source;
    private final Map<String, String> cookies;
    private String token = "";

    public Wire(int port, String source) {
        this(port, source, new TreeMap<>());
    }

    private Wire(int port, String source, Map<String, String> cookies) {
        this.port = port;
        this.source = source;
        this.cookies = cookies;
    }

    /// An answer that came whole.
    ///
    /// @param head its headers, as they came
    public record Answer(int status, String body, String head) {}

    /// The same person in the same session, by another way to the server.
    public Wire through(int otherPort) {
        var other = new Wire(otherPort, source, cookies);
        other.token = token;
        return other;
    }

    public void signIn(String username, String password) throws IOException {
        get("/masuk");
        var form = Map.of("_csrf", token, "nama", username, "sandi", password).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = post("/masuk", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 302) {
            throw new IOException(username + " could not sign in: " + answer.status());
        }
        get("/akun");
    }

    public Answer get(String path) throws IOException {
        var answer = send("GET " + path, "", new byte[0]);
        var match = TOKEN.matcher(answer.body());
        if (match.find()) {
            token = match.group(1);
        }
        return answer;
    }

    public Answer postJson(String path, String json) throws IOException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer postPhoto(String path, byte[] photo) throws IOException {
        return postFile(path, "foto.jpg", "image/jpeg", photo);
    }

    /// Sends a file as a form does, under whatever name and type.
    public Answer postFile(String path, String name, String type, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --batas\r
                Content-Disposition: form-data; name="foto"; filename="%s"\r
                Content-Type: %s\r
                \r
                """.formatted(name, type).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=batas", body.toByteArray());
    }

    public Answer postBytes(String path, byte[] bytes) throws IOException {
        return post(path, "application/octet-stream", bytes);
    }

    private Answer post(String path, String type, byte[] body) throws IOException {
        return send("POST " + path, "Content-Type: %s\r\nX-CSRF-TOKEN: %s\r\n".formatted(type, token), body);
    }

    /// HTTP/1.0, so that the answer comes in one piece and its end closes the connection.
    private Answer send(String what, String headers, byte[] body) throws IOException {
        var head = "%s HTTP/1.0\r\nHost: 127.0.0.1\r\nX-Forwarded-For: %s\r\nCookie: %s\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(what, source, cookie(), headers, body.length);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private String cookie() {
        synchronized (cookies) {
            return cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    private Answer read(String answer) throws IOException {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0 || !answer.startsWith("HTTP/1.")) {
            throw new IOException("no answer");
        }
        var head = answer.substring(0, end + 2);
        var length = LENGTH.matcher(head);
        if (length.find() && Integer.parseInt(length.group(1)) != answer.length() - end - 4) {
            throw new IOException("half an answer");
        }
        synchronized (cookies) {
            COOKIE.matcher(head).results().forEach(found -> cookies.put(found.group(1), found.group(2)));
        }
        var body = answer.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(head.substring(9, 12)), new String(body, StandardCharsets.UTF_8), head);
    }
}
