package id.badak.prove.nonsense;

import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.prove.route.Route;
import id.badak.prove.route.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that is as `docs/openapi.yaml` describes it, but for one thing.
///
/// @param fit          the same without that thing
/// @param law          what is broken, and where
/// @param seenWhenRead see [Misfit]
record Unfit(Shape fit, Shape shape, String law, boolean seenWhenRead) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Fewest bytes of a piece that is not the last.
    private static final int PIECE = 16 << 10;

    static List<Unfit> all(Stage stage) {
        var description = Description.read();
        var all = new ArrayList<Unfit>();
        for (var route : stage.routes().stream().filter(description::isOf).toList()) {
            for (var role : Stage.ROLES.stream().filter(route::isFor).sorted().toList()) {
                if (route.takesJson()) {
                    all.addAll(operations(stage, description, route, role));
                } else {
                    all.addAll(fields(stage, description, route, role));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Unfit> operations(Stage stage, Description description, Route route, Role role) {
        var all = new ArrayList<Unfit>();
        var schema = description.json(route);
        for (var text : Bases.operations(stage.own())) {
            var sent = JSON.readTree(text);
            if (!isDescribed(description, schema, sent)) {
                continue;
            }
            var fit = new Shape(role, route.method(), route.pattern(), Map.of(), /* inParts= */ false, text);
            var id = sent.at("/operations/0/id").asString();
            for (var misfit : Misfits.of(description, schema, sent)) {
                // Each with an id of its own, or all but the first would be refused for their id.
                var fresh = misfit.value().toString().replace(id, Ids.next().toString());
                all.add(new Unfit(fit, fit.saying(fresh), misfit.law(), misfit.seenWhenRead()));
            }
        }
        return all;
    }

    /// What an inspector's form does is an operation too, and no device may send it.
    private static boolean isDescribed(Description description, JsonNode schema, JsonNode sent) {
        var operation = schema.path("properties").path("operations").path("items");
        return description
                .schemaOf(operation, sent.at("/operations/0"))
                .at("/properties/kind/const")
                .equals(sent.at("/operations/0/kind"));
    }

    private static List<Unfit> fields(Stage stage, Description description, Route route, Role role) {
        var fit = Shape.of(stage, route, role).getFirst();
        if (description.mostBytes(route) > 0) {
            return pieces(description, route, fit);
        }
        return Misfits.ofFields(description, description.fields(route), fit.fields()).stream()
                .map(misfit -> new Unfit(fit, fit.with(texts(misfit.value())), misfit.law(), misfit.seenWhenRead()))
                .toList();
    }

    /// The body is the piece, so that fields stand in the address.
    private static List<Unfit> pieces(Description description, Route route, Shape form) {
        var fit = form.saying("x".repeat(PIECE));
        var all = new ArrayList<Unfit>();
        for (var misfit : Misfits.ofFields(description, description.fields(route), Map.of())) {
            var address = fit.path() + "?" + RawRequest.encode(texts(misfit.value()));
            all.add(new Unfit(fit, fit.at(address), misfit.law(), misfit.seenWhenRead()));
        }
        var tooLarge = fit.saying("x".repeat(description.mostBytes(route) + 1));
        all.add(new Unfit(fit, tooLarge, "the piece is too large", /* seenWhenRead= */ false));
        return all;
    }

    private static Map<String, String> texts(JsonNode fields) {
        return fields.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString()));
    }

    @Override
    public String toString() {
        return law + ", " + shape;
    }
}
