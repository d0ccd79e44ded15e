package id.badak.registry.programme;

import id.badak.kernel.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The commodities of `programme/commodities.yaml`, in the order of that file.
@Component
public final class Commodities {
    private final Map<String, Commodity> byCode = new LinkedHashMap<>();

    /// Reads them from the class path.
    ///
    /// @throws id.badak.kernel.YamlFault when the file cannot be used
    Commodities() {
        var file = new ProgrammeFile("commodities.yaml");
        var root = YamlNode.read(file.name(), file.reader());
        root.onlyHas("source", "dated", "commodities");
        root.text("source");
        root.get("dated").date();
        for (var node : root.get("commodities").list()) {
            node.onlyHas("code", "id", "en");
            var commodity = new Commodity(node.text("code"), new Wording(node.text("id"), node.text("en")));
            if (byCode.put(commodity.code(), commodity) != null) {
                throw node.get("code").fault("the code " + commodity.code() + " is used twice");
            }
        }
    }

    public Optional<Commodity> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Commodity> list() {
        return List.copyOf(byCode.values());
    }
}
