package id.badak.registry.programme;

import id.badak.kernel.YamlNode;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of facility, read from `programme/facility-kinds.yaml`, in the order of that file.
public final class FacilityKinds {
    private final Map<String, FacilityKind> byCode;

    private FacilityKinds(Map<String, FacilityKind> byCode) {
        this.byCode = byCode;
    }

    /// Reads the kinds from the class path.
    ///
    /// @throws id.badak.kernel.YamlFault when the file cannot be used
    public static FacilityKinds load() {
        var file = new ProgrammeFile("facility-kinds.yaml");
        return read(file.name(), file.reader());
    }

    static FacilityKinds read(String file, Reader text) {
        var root = YamlNode.read(file, text);
        root.onlyHas("source", "dated", "kinds");
        root.text("source");
        root.get("dated").date();
        var byCode = new LinkedHashMap<String, FacilityKind>();
        for (var node : root.get("kinds").list()) {
            node.onlyHas("code", "chain", "id", "en");
            var kind = new FacilityKind(
                    node.text("code"), node.get("chain").oneOf(Chain.class), node.text("id"), node.text("en"));
            if (byCode.put(kind.code(), kind) != null) {
                throw node.get("code").fault("the code " + kind.code() + " is used twice");
            }
        }
        return new FacilityKinds(byCode);
    }

    public Optional<FacilityKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<FacilityKind> list() {
        return List.copyOf(byCode.values());
    }

    public List<FacilityKind> list(Chain chain) {
        return byCode.values().stream().filter(kind -> kind.chain() == chain).toList();
    }
}
