package id.badak.study.indicator;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one number means and what it leaves out, as a file under `programme/indicators/` says it.
///
/// @param seen where the number is met
public record Definition(
        String id,
        int version,
        LocalDate dated,
        Wording name,
        Side side,
        Wording definition,
        Wording population,
        Wording numerator,
        Wording denominator,
        Wording unit,
        Wording period,
        List<Wording> leavesOut,
        Wording source,
        Wording seen) {
    private static final String COMPLIANCE = "compliance";
    private static final String PERMITS = "permits";

    /// Source: Pratiwi (2026), Table 1, variables X and Y.
    public enum Side {
        MENTORING,
        OUTCOME
    }

    public Definition {
        leavesOut = List.copyOf(leavesOut);
    }

    /// The compliance figure, under which heads read theirs and datasets are frozen.
    public static Definition load() {
        return load(COMPLIANCE);
    }

    boolean isOfPermits() {
        return id.equals(PERMITS);
    }

    /// All, mentoring first.
    static List<Definition> list() {
        return ids().stream().map(Definition::load).toList();
    }

    static Optional<Definition> find(String id) {
        return ids().stream().filter(id::equals).findFirst().map(Definition::load);
    }

    private static List<String> ids() {
        var index = new ProgrammeFile("indicators/index.yaml");
        var root = YamlNode.read(index.name(), index.reader());
        root.onlyHas("indicators");
        return root.list("indicators").stream().map(YamlNode::text).toList();
    }

    private static Definition load(String id) {
        var file = new ProgrammeFile("indicators/" + id + ".yaml");
        var root = YamlNode.read(file.name(), file.reader());
        root.onlyHas(
                "id",
                "version",
                "dated",
                "name",
                "side",
                "definition",
                "population",
                "numerator",
                "denominator",
                "unit",
                "period",
                "leaves-out",
                "source",
                "seen");
        return new Definition(
                root.text("id"),
                root.get("version").integer(),
                root.get("dated").date(),
                Wording.read(root.get("name")),
                root.get("side").oneOf(Side.class),
                Wording.read(root.get("definition")),
                Wording.read(root.get("population")),
                Wording.read(root.get("numerator")),
                Wording.read(root.get("denominator")),
                Wording.read(root.get("unit")),
                Wording.read(root.get("period")),
                root.list("leaves-out").stream().map(Wording::read).toList(),
                Wording.read(root.get("source")),
                Wording.read(root.get("seen")));
    }
}
