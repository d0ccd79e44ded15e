package id.badak.registry.programme;

import id.badak.kernel.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of permit, read from `programme/permit-kinds.yaml`, in the order of that file.
public final class PermitKinds {
    private final Map<String, PermitKind> byCode;

    private PermitKinds(Map<String, PermitKind> byCode) {
        this.byCode = byCode;
    }

    private enum Of {
        PRODUCT,
        FACILITY
    }

    /// Reads the kinds from the class path.
    ///
    /// @throws id.badak.kernel.YamlFault when the file cannot be used
    public static PermitKinds load() {
        var file = new ProgrammeFile("permit-kinds.yaml");
        var root = YamlNode.read(file.name(), file.reader());
        root.onlyHas("source", "dated", "kinds");
        root.text("source");
        root.get("dated").date();
        var byCode = new LinkedHashMap<String, PermitKind>();
        for (var node : root.list("kinds")) {
            var kind = read(node);
            if (byCode.put(kind.code(), kind) != null) {
                throw node.get("code").fault("the code " + kind.code() + " is used twice");
            }
        }
        return new PermitKinds(byCode);
    }

    private static PermitKind read(YamlNode node) {
        node.onlyHas("code", "name", "issuer", "regulation", "of", "authorisation");
        return new PermitKind(
                node.text("code"),
                Wording.read(node.get("name")),
                Wording.read(node.get("issuer")),
                node.text("regulation"),
                node.get("of").oneOf(Of.class) == Of.PRODUCT,
                node.get("authorisation").flag());
    }

    public Optional<PermitKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<PermitKind> list() {
        return List.copyOf(byCode.values());
    }
}
