package id.badak.prove.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Asks once and follows nothing, so that a redirect's own headers are seen: with somebody's
/// session, as from this machine or as a proxy that was reached by HTTPS says.
///
/// HTTP/1.0, so that an answer comes in one piece and ends with its connection.
public final class Asker {
    public static final String FORM = "application/x-www-form-urlencoded";
    private static final int ANSWER_MILLIS = 30_000;

    private final int port;
    private final Caller caller;
    private final String who;
    private final boolean secure;

    public Asker(int port, Caller caller, String who, boolean secure) {
        this.port = port;
        this.caller = caller;
        this.who = who;
        this.secure = secure;
    }

    /// One answer, byte for byte.
    ///
    /// @param headers by small name; each value as often as it was sent
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        List<String> all(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        /// The header's value when it was sent once; empty when not, so that a doubled one fits
        /// nothing.
        String one(String name) {
            return all(name).size() == 1 ? all(name).getFirst() : "";
        }

        boolean isPage() {
            return one("Content-Type").startsWith("text/html");
        }
    }

    public boolean isSecure() {
        return secure;
    }

    public Answer get(String path, String... headers) throws IOException {
        return send("GET", path, String.join("\r\n", headers), "");
    }

    Answer send(String method, String path, boolean withToken, String type, String body) throws IOException {
        var headers = (withToken ? Caller.TOKEN + ": " + caller.token() + "\r\n" : "")
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
        return send(method, path, headers, body);
    }

    private Answer send(String method, String path, String headers, String body) throws IOException {
        var session = caller.visitor().cookie("badak");
        return raw(
                port,
                "%s %s HTTP/1.0\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.7\r\n%sCookie: %s=%s\r\n%s\r\n%s"
                        .formatted(
                                method,
                                path,
                                secure ? "X-Forwarded-Proto: https\r\n" : "",
                                secure ? "__Host-badak" : "badak",
                                session,
                                headers.isEmpty() ? "" : headers + "\r\n",
                                body));
    }

    public static Answer raw(int port, String request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return read(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static Answer read(String answer) throws IOException {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0 || !answer.startsWith("HTTP/1.")) {
            throw new IOException("no answer");
        }
        var headers = new TreeMap<String, List<String>>();
        answer.substring(0, end).lines().skip(1).forEach(line -> {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        });
        return new Answer(Integer.parseInt(answer.substring(9, 12)), headers, answer.substring(end + 4));
    }

    @Override
    public String toString() {
        return who + (secure ? ", HTTPS" : "");
    }
}
