package id.badak.prove.scan;

import id.badak.prove.ground.LoopbackDoor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands between a scanner and the demo, for one visitor: it carries the visitor's session, and keeps back the
/// few forms by which a scanner would end it or close another's account.
///
/// Answers go through byte for byte, or what is said of their headers would be said of this.
final class Chaperone implements AutoCloseable {
    private static final int SLOWEST_MILLIS = 60_000;
    private static final int LONGEST_HEAD = 64 << 10;
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern SET_COOKIE = Pattern.compile("(?im)^set-cookie: *([^=\\s;]+)=([^;\\r\\n]*)");

    static final Pattern KEPT_BACK =
            Pattern.compile("POST /(keluar|akun/sesi/[^ ]*|pengguna/[^/ ]+/tutup)[?;]?[^ ]* HTTP[\\s\\S]*");

    private final LoopbackDoor door;
    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, Integer> opened = new ConcurrentHashMap<>();
    private final AtomicInteger keptBack = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final boolean isSomebody;

    /// @param port    the demo's
    /// @param cookies the visitor's; none for nobody, whose cookies are the scanner's own
    Chaperone(int port, Map<String, String> cookies) throws IOException {
        this.port = port;
        this.cookies.putAll(cookies);
        this.isSomebody = !cookies.isEmpty();
        this.door = new LoopbackDoor(client -> () -> carry(client));
    }

    int port() {
        return door.port();
    }

    int askedCount() {
        return asked.get();
    }

    int keptBackCount() {
        return keptBack.get();
    }

    /// The addresses that were opened, without their queries.
    Map<String, Integer> opened() {
        return new TreeMap<>(opened);
    }

    /// Whether the visitor is still let in where one must be signed in.
    boolean isLetIn() throws IOException {
        return status(exchange("GET /akun HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n".formatted(port()), new byte[0]))
                == 200;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private boolean carry(Socket client) throws IOException {
        try (client) {
            client.setSoTimeout(SLOWEST_MILLIS);
            var head = head(client.getInputStream());
            if (head.isEmpty()) {
                return false;
            }
            var length = LENGTH.matcher(head);
            var body = client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            asked.incrementAndGet();
            client.getOutputStream().write(KEPT_BACK.matcher(head).matches() ? refusal() : exchange(head, body));
        }
        return true;
    }

    /// Never the same twice, or wapiti would take it for a form that heeds no token.
    private byte[] refusal() {
        var words = "kept back " + keptBack.incrementAndGet();
        return "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(words.length(), words)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] exchange(String head, byte[] body) throws IOException {
        try (var server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), SLOWEST_MILLIS);
            server.setSoTimeout(SLOWEST_MILLIS);
            server.getOutputStream().write(withSession(head).getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(body);
            var answer = server.getInputStream().readAllBytes();
            note(head, answer);
            return answer;
        }
    }

    /// One request a connection, so that an answer ends where its connection does.
    private String withSession(String head) {
        var lines = Arrays.stream(head.strip().split("\r\n"))
                .filter(line -> !line.matches("(?i)(connection|keep-alive):.*"))
                .filter(line -> !isSomebody || !line.matches("(?i)cookie:.*"))
                .collect(Collectors.joining("\r\n"));
        var session = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return lines + (isSomebody ? "\r\nCookie: " + session : "") + "\r\nConnection: close\r\n\r\n";
    }

    /// A session may be given another name on its way.
    private void note(String head, byte[] answer) {
        var text = new String(answer, 0, Math.min(answer.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (isSomebody && end > 0) {
            SET_COOKIE
                    .matcher(text.substring(0, end))
                    .results()
                    .forEach(set -> cookies.put(set.group(1), set.group(2)));
        }
        if (status(answer) == 200) {
            opened.merge(head.replaceFirst("^\\w+ ([^ ?]*)[\\s\\S]*", "$1"), 1, Integer::sum);
        }
    }

    private static int status(byte[] answer) {
        var found = STATUS.matcher(new String(answer, 0, Math.min(answer.length, 16), StandardCharsets.ISO_8859_1));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String head(InputStream from) throws IOException {
        var head = new ByteArrayOutputStream();
        for (var next = from.read(); next >= 0 && head.size() < LONGEST_HEAD; next = from.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }
}
