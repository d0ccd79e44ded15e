package id.badak.prove.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One thing that wapiti has against an address.
///
/// @param level as wapiti counts: 0 for a remark, 1 for low, 2 for medium, 3 for high, 4 for critical
record Weakness(int level, String method, String path, String parameter, String info) {
    private static final int MEDIUM = 2;
    private static final int SHOWN = 160;

    boolean isGrave() {
        return level >= MEDIUM;
    }

    /// Reads wapiti's report: what it found, by what it looked for, and with nothing where it found nothing.
    static Map<String, List<Weakness>> read(Path report) {
        return of(JsonMapper.shared().readTree(report.toFile()));
    }

    static Map<String, List<Weakness>> of(JsonNode report) {
        var all = new TreeMap<String, List<Weakness>>();
        for (var sort : List.of("vulnerabilities", "anomalies")) {
            report.path(sort).properties().forEach(category -> {
                var findings = all.computeIfAbsent(category.getKey(), _ -> new ArrayList<>());
                category.getValue()
                        .forEach(one -> findings.add(new Weakness(
                                one.path("level").asInt(),
                                one.path("method").asString(""),
                                one.path("path").asString(""),
                                one.path("parameter").asString(""),
                                one.path("info").asString(""))));
            });
        }
        return all;
    }

    @Override
    public String toString() {
        var whole = "level %d, %s %s %s: %s".formatted(level, method, path, parameter, info);
        return whole.length() > SHOWN ? whole.substring(0, SHOWN) : whole;
    }
}
