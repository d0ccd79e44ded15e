package id.badak.study.indicator;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import java.time.LocalDate;

/// What the compliance figure means, as `programme/indicators/compliance.yaml` says it.
public record Definition(
        String id,
        int version,
        LocalDate dated,
        Wording definition,
        Wording population,
        Wording numerator,
        Wording denominator,
        Wording unit,
        Wording source) {
    private static final ProgrammeFile FILE = new ProgrammeFile("indicators/compliance.yaml");

    public static Definition load() {
        return read(YamlNode.read(FILE.name(), FILE.reader()));
    }

    private static Definition read(YamlNode root) {
        root.onlyHas(
                "id", "version", "dated", "definition", "population", "numerator", "denominator", "unit", "source");
        return new Definition(
                root.text("id"),
                root.get("version").integer(),
                root.get("dated").date(),
                Wording.read(root.get("definition")),
                Wording.read(root.get("population")),
                Wording.read(root.get("numerator")),
                Wording.read(root.get("denominator")),
                Wording.read(root.get("unit")),
                Wording.read(root.get("source")));
    }
}
