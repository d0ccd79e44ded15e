package id.badak.prove.nonsense;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A request as bytes, so that it can be as wrong as no client would let it be.
///
/// The head is kept as one character per byte.
final class RawRequest {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    private final List<String> headers = new ArrayList<>();
    private String method;
    private String target;
    private String version = "HTTP/1.1";
    private String type;
    private byte[] body;
    private boolean isMeasured = true;
    private String lineEnd = "\r\n";

    private RawRequest(String method, String target, String type, byte[] body) {
        this.method = method;
        this.target = target;
        this.type = type;
        this.body = body;
    }

    static RawRequest of(Shape shape) {
        if (shape.isRead()) {
            var query = encode(shape.fields());
            return new RawRequest("GET", shape.path() + (query.isEmpty() ? "" : "?" + query), "", new byte[0]);
        }
        if (!shape.json().isEmpty()) {
            return new RawRequest(
                    shape.method(),
                    shape.path(),
                    "application/json",
                    shape.json().getBytes(StandardCharsets.UTF_8));
        }
        if (shape.inParts()) {
            return new RawRequest(shape.method(), shape.path(), PARTS, parts(shape));
        }
        return new RawRequest(
                shape.method(), shape.path(), FORM, encode(shape.fields()).getBytes(StandardCharsets.UTF_8));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The text's UTF-8, one character per byte.
    static String bytesOf(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static byte[] parts(Shape shape) {
        var parts = new ByteArrayOutputStream();
        shape.fields()
                .forEach((name, value) ->
                        parts.writeBytes("--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                                .formatted(
                                        name.replaceAll("[\r\n\"]", ""),
                                        shape.isFile(name) ? "; filename=\"f\"\r\nContent-Type: image/jpeg" : "",
                                        value)
                                .getBytes(StandardCharsets.UTF_8)));
        parts.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return parts.toByteArray();
    }

    String target() {
        return target;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body.clone();
    }

    /// The body, one character per byte.
    String text() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    boolean hasBody() {
        return body.length > 0;
    }

    RawRequest method(String other) {
        method = other;
        return this;
    }

    RawRequest target(String other) {
        target = other;
        return this;
    }

    RawRequest version(String other) {
        version = other;
        return this;
    }

    RawRequest type(String other) {
        type = other;
        return this;
    }

    RawRequest body(byte[] other) {
        body = other.clone();
        return this;
    }

    RawRequest text(String other) {
        return body(other.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawRequest header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    RawRequest line(String whole) {
        headers.add(whole);
        return this;
    }

    /// Leaves it to a trick to say how long the body is.
    RawRequest unmeasured() {
        isMeasured = false;
        return this;
    }

    RawRequest endLinesWith(String other) {
        lineEnd = other;
        return this;
    }

    /// Its beginning, in one line that anybody may read.
    String summary(int length) {
        var whole = method + " " + target + " " + version + " [" + type + "] " + headers + " " + text();
        return Trick.cut(whole.replaceAll("(badak=|CSRF-TOKEN: )[\\w-]+", "$1…").replaceAll("\\p{Cntrl}", "·"), length);
    }

    byte[] bytes() {
        var lines = new ArrayList<String>();
        lines.add(method + " " + target + " " + version);
        lines.addAll(headers);
        if (!type.isEmpty()) {
            lines.add("Content-Type: " + type);
        }
        if (isMeasured && (body.length > 0 || !method.equals("GET"))) {
            lines.add("Content-Length: " + body.length);
        }
        lines.add("Connection: close");
        var all = new ByteArrayOutputStream();
        all.writeBytes((String.join(lineEnd, lines) + lineEnd + lineEnd).getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
