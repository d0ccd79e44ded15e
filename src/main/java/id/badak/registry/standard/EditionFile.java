package id.badak.registry.standard;

import id.badak.kernel.YamlNode;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Element;
import id.badak.registry.grading.GradingRule;
import id.badak.registry.grading.RuleFile;
import id.badak.registry.programme.FacilityKinds;
import id.badak.registry.programme.MapZone;
import id.badak.registry.programme.Source;
import id.badak.registry.programme.Wording;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads one edition and refuses what would grade or help wrongly.
///
/// @param name the name faults are reported under; the edition's id must be the file's name
record EditionFile(String name, FacilityKinds facilityKinds) {
    Edition read(Reader text) {
        var root = YamlNode.read(name, text);
        root.onlyHas(
                "id",
                "stage",
                "instrument",
                "title",
                "since",
                "until",
                "source",
                "kinds",
                "illustrative",
                "elements",
                "rules",
                "chosen",
                "clauses");
        var elements = elements(root);
        var stage = root.get("stage").oneOf(Edition.Stage.class);
        var clauses = clauses(root, stage, elements);
        var rules = new RuleFile(clauses, elements).read(root.get("rules"));
        var edition = new Edition(
                id(root.get("id")),
                Wording.read(root.get("instrument")),
                Wording.read(root.get("title")),
                root.get("since").date(),
                root.find("until").map(YamlNode::date).orElse(null),
                stage,
                Source.read(root.get("source")),
                kinds(root),
                elements,
                clauses,
                rules,
                chosen(root.get("chosen"), rules));
        var until = edition.until();
        if (until != null && !until.isAfter(edition.since())) {
            throw root.get("until").fault("must be later than since");
        }
        return edition;
    }

    private EditionId id(YamlNode node) {
        var value = node.text();
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw node.fault("must be small letters, digits and hyphens, such as cppb-irt-2012");
        }
        if (!name.endsWith("/" + value + ".yaml")) {
            throw node.fault("must be the name of the file without .yaml");
        }
        return new EditionId(value);
    }

    private Set<String> kinds(YamlNode root) {
        var codes = new LinkedHashSet<String>();
        for (var node : root.get("kinds").list()) {
            if (facilityKinds.find(node.text()).isEmpty()) {
                throw node.fault("no such kind in programme/facility-kinds.yaml");
            }
            codes.add(node.text());
        }
        if (codes.isEmpty()) {
            throw root.get("kinds").fault("must name at least one kind");
        }
        return codes;
    }

    private static List<Element> elements(YamlNode root) {
        var elements = new ArrayList<Element>();
        var codes = new HashSet<String>();
        for (var node : root.get("elements").list()) {
            node.onlyHas("code", "id", "en");
            var element = new Element(node.text("code"), new Wording(node.text("id"), node.text("en")));
            if (!codes.add(element.code())) {
                throw node.get("code").fault("the code " + element.code() + " is used twice");
            }
            elements.add(element);
        }
        return elements;
    }

    private List<Clause> clauses(YamlNode root, Edition.Stage stage, List<Element> elements) {
        var zones = new LinkedHashSet<MapZone>();
        for (var code : kinds(root)) {
            facilityKinds.find(code).ifPresent(kind -> zones.addAll(MapZone.of(kind.chain())));
        }
        var illustrative = root.find("illustrative").map(YamlNode::flag).orElse(false);
        var clauses = new ArrayList<Clause>();
        var numbers = new HashSet<String>();
        for (var node : root.list("clauses")) {
            var clause = new ClauseNode(node, illustrative).read(elements, zones);
            if (!numbers.add(clause.number())) {
                throw node.get("number").fault("the number " + clause.number() + " is used twice");
            }
            clauses.add(clause);
        }
        if (clauses.isEmpty() && stage != Edition.Stage.DRAFT) {
            throw root.fault("only a draft may have no clauses");
        }
        return clauses;
    }

    private static Edition.Chosen chosen(YamlNode node, List<GradingRule> rules) {
        node.onlyHas("rule", "because");
        var rule = node.text("rule");
        if (rules.stream().noneMatch(known -> known.id().equals(rule))) {
            throw node.get("rule").fault("no such rule in rules");
        }
        return new Edition.Chosen(rule, Wording.read(node.get("because")));
    }
}
