package id.badak.prove.route;

import id.badak.cast.Cast.Member;
import id.badak.cast.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls routes with somebody's session and, unless told otherwise, with the session's token.
public final class Caller {
    public static final String TOKEN = "X-CSRF-TOKEN";
    private static final String TYPE = "Content-Type";

    /// Ids that doors read from a whole form, so that no declared parameter names them.
    private static final List<String> INSIDE_FORMS = List.of("sarana", "naskah");

    private final Visitor visitor;
    private final String token;

    private Caller(Visitor visitor, String token) {
        this.visitor = visitor;
        this.token = token;
    }

    public static Caller signedIn(int port, Member member) {
        var visitor = Visitor.signedIn(port, member);
        return new Caller(visitor, visitor.token("/"));
    }

    public static Caller signedOut(int port) {
        var visitor = new Visitor(port);
        return new Caller(visitor, visitor.token("/masuk"));
    }

    public String token() {
        return token;
    }

    public Visitor visitor() {
        return visitor;
    }

    public Sent call(Route route, Planted planted) {
        return call(route, planted, Way.PAGE);
    }

    Sent call(Route route, Planted planted, Way way) {
        var path = route.path(planted.values());
        return route.isRead()
                ? Sent.of(visitor.fetch(path + query(route, planted), way::ask))
                : post(route, path, planted, request -> way.send(request.header(TOKEN, token)));
    }

    public Sent callWithoutToken(Route route, Planted planted) {
        return callWith(route, planted, Map.of());
    }

    /// Calls with these headers and no others: the session's token is not among them by itself.
    Sent callWith(Route route, Planted planted, Map<String, String> headers) {
        return post(route, route.path(planted.values()), planted, request -> {
            headers.forEach(request::header);
            return request;
        });
    }

    public Sent get(String path) {
        return Sent.of(visitor.fetch(path, HttpRequest.Builder::GET));
    }

    Sent post(String path, Map<String, String> fields) {
        return Sent.of(visitor.fetch(
                path,
                request -> request.header(TOKEN, token)
                        .header(TYPE, "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(fields)))));
    }

    /// A form of nothing but ids, or for a device's address an empty list of operations.
    private Sent post(Route route, String path, Planted planted, UnaryOperator<HttpRequest.Builder> with) {
        if (route.takesJson()) {
            return Sent.of(visitor.fetch(
                    path,
                    request -> with.apply(request.header(TYPE, "application/json")
                            .POST(BodyPublishers.ofString("{\"operations\":[]}")))));
        }
        var fields = new TreeMap<String, String>();
        Stream.concat(route.ids().stream(), INSIDE_FORMS.stream()).forEach(id -> fields.put(id, filled(id, planted)));
        if (route.fields().contains("foto")) {
            return multipart(path, fields, with);
        }
        return Sent.of(visitor.fetch(
                path,
                request -> with.apply(request.header(TYPE, "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(fields))))));
    }

    private Sent multipart(String path, Map<String, String> fields, UnaryOperator<HttpRequest.Builder> with) {
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
                request -> with.apply(request.header(TYPE, "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body.toString())))));
    }

    public static String query(Route route, Planted planted) {
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
