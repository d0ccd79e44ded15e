package id.badak.walk;

import id.badak.cast.Cast.Member;
import id.badak.cast.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Calls routes with somebody's session and, unless told otherwise, with the session's token.
final class Caller {
    private final Visitor visitor;
    private final String token;

    private Caller(Visitor visitor, String token) {
        this.visitor = visitor;
        this.token = token;
    }

    static Caller signedIn(int port, Member member) {
        var visitor = Visitor.signedIn(port, member);
        return new Caller(visitor, visitor.token("/"));
    }

    static Caller signedOut(int port) {
        var visitor = new Visitor(port);
        return new Caller(visitor, visitor.token("/masuk"));
    }

    String token() {
        return token;
    }

    Visitor visitor() {
        return visitor;
    }

    Sent call(Route route, Planted planted) {
        var path = route.path(planted.values());
        return route.isRead() ? get(path + query(route, planted)) : post(route, path, planted, token);
    }

    Sent callWithoutToken(Route route, Planted planted) {
        return post(route, route.path(planted.values()), planted, "");
    }

    Sent get(String path) {
        return Sent.of(visitor.fetch(path, request -> request.GET()));
    }

    /// A form of nothing but ids, or for a device's address an empty list of operations.
    private Sent post(Route route, String path, Planted planted, String withToken) {
        if (path.equals("/api/operasi")) {
            return Sent.of(visitor.fetch(
                    path,
                    request -> request.header("Content-Type", "application/json")
                            .header("X-CSRF-TOKEN", withToken)
                            .POST(BodyPublishers.ofString("{\"operations\":[]}"))));
        }
        var fields = new java.util.TreeMap<String, String>();
        for (var id : route.ids()) {
            fields.put(id, Caller.filled(id, planted));
        }
        fields.put("sarana", Caller.filled("sarana", planted));
        if (route.fields().contains("foto")) {
            return multipart(path, fields, withToken);
        }
        return Sent.of(visitor.fetch(
                path,
                request -> request.header("X-CSRF-TOKEN", withToken)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(fields)))));
    }

    private Sent multipart(String path, Map<String, String> fields, String withToken) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append(
                "--b\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"f\"\r\n\r\nno picture\r\n--b--\r\n");
        return Sent.of(visitor.fetch(
                path,
                request -> request.header("X-CSRF-TOKEN", withToken)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body.toString()))));
    }

    private static String query(Route route, Planted planted) {
        return route.ids().stream().map(id -> id + "=" + filled(id, planted)).collect(Collectors.joining("&", "?", ""));
    }

    private static String filled(String id, Planted planted) {
        var value = planted.fields().get(id);
        if (value == null) {
            throw new AssertionError("Nothing is planted for the parameter " + id + "; add it to Planted.");
        }
        return value;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
