package id.badak.prove.nonsense;

import id.badak.kernel.Role;
import id.badak.prove.route.Caller;
import id.badak.prove.route.Route;
import id.badak.prove.route.Sent;
import id.badak.prove.route.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A request that would be understood: what a page's own form sends, or what the route declares
/// that it takes.
///
/// @param role   who would send it; null for somebody who has not signed in
/// @param path   with its variables filled, without a query
/// @param fields in the query of what is read, else in the body
/// @param json   the body instead of fields; empty for none
record Shape(
        @Nullable Role role, String method, String path, Map<String, String> fields, boolean inParts, String json) {
    private static final Set<String> FILES = Set.of("foto", "berkas");

    /// What filters take, so that no handler stands for it, and addresses without a handler.
    private static final List<Shape> BESIDE = List.of(
            new Shape(null, "POST", "/masuk", Map.of("nama", "siapa", "sandi", "salah"), false, ""),
            new Shape(null, "POST", "/keluar", Map.of(), false, ""),
            new Shape(null, "GET", "/badak.css", Map.of(), false, ""),
            new Shape(null, "GET", "/tidak/ada", Map.of(), false, ""));

    static Shape reading(String path) {
        return new Shape(null, "GET", path, Map.of(), false, "");
    }

    /// Every route for each role that may use it, and every form in the pages that role is shown.
    static List<Shape> all(Stage stage, Map<Role, Caller> callers) {
        var all = new LinkedHashSet<>(BESIDE);
        for (var route : stage.routes()) {
            for (var role : Stage.ROLES.stream().sorted().toList()) {
                if (route.isFor(role)) {
                    all.addAll(of(stage, route, route.isOpen() ? null : role));
                }
            }
        }
        callers.forEach((role, caller) -> {
            for (var route : stage.routes()) {
                if (route.isRead() && route.isFor(role)) {
                    var path = route.path(stage.own().values());
                    all.addAll(forms(role, path, caller.get(path + Caller.query(route, stage.own()))));
                }
            }
        });
        return List.copyOf(all);
    }

    static List<Shape> of(Stage stage, Route route, @Nullable Role role) {
        var path = route.path(stage.own().values());
        if (route.takesJson()) {
            return Bases.operations(stage.own()).stream()
                    .map(json -> new Shape(role, "POST", path, Map.of(), false, json))
                    .toList();
        }
        var fields = Bases.form(route, stage.own());
        return List.of(new Shape(
                role,
                route.method(),
                path,
                fields,
                !route.isRead() && fields.keySet().stream().anyMatch(FILES::contains),
                ""));
    }

    /// Leaves signing out to those who are not signed in, or nobody would be for long.
    private static List<Shape> forms(Role role, String path, Sent sent) {
        var forms = new ArrayList<Shape>();
        for (var form : Jsoup.parse(sent.text()).select("form")) {
            var action = form.hasAttr("action") ? form.attr("action") : path;
            var fields = new LinkedHashMap<String, String>();
            form.select("[name]").forEach(field -> fields.putIfAbsent(field.attr("name"), value(field)));
            fields.remove("_csrf");
            if (!action.equals("/keluar")) {
                forms.add(new Shape(
                        role,
                        form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                        action.replaceFirst("\\?.*", ""),
                        Map.copyOf(fields),
                        form.attr("enctype").startsWith("multipart"),
                        ""));
            }
        }
        return forms;
    }

    private static String value(Element field) {
        var choice = field.select("option[value]:not([value=''])").first();
        return choice == null ? field.val() : choice.attr("value");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean isFile(String name) {
        return FILES.contains(name);
    }

    Shape with(Map<String, String> others) {
        return new Shape(role, method, path, others, inParts, json);
    }

    Shape at(String other) {
        return new Shape(role, method, other, fields, inParts, json);
    }

    Shape saying(String other) {
        return new Shape(role, method, path, fields, inParts, other);
    }

    @Override
    public String toString() {
        return "%s %s as %s".formatted(method, path, role == null ? "nobody" : role.name());
    }
}
