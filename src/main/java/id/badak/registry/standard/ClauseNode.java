package id.badak.registry.standard;

import id.badak.kernel.YamlNode;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Element;
import id.badak.registry.grading.Option;
import id.badak.registry.grading.Severity;
import id.badak.registry.programme.CostBand;
import id.badak.registry.programme.MapZone;
import id.badak.registry.programme.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// @param illustrative whether the plain words and the options of the file are ours
record ClauseNode(YamlNode node, boolean illustrative) {
    Clause read(List<Element> elements, Set<MapZone> zones) {
        node.onlyHas("number", "element", "statement", "severities", "zone", "ask", "why", "options");
        return new Clause(
                number(),
                element(elements),
                node.text("statement"),
                severities(),
                zone(zones),
                new Clause.Plain(Wording.read(node.get("ask")), Wording.read(node.get("why")), illustrative),
                options());
    }

    private String number() {
        var number = node.text("number");
        if (!number.matches("[0-9]{1,3}[a-z]?")) {
            throw node.get("number").fault("must be a number, perhaps with one letter, such as 13 or 2a");
        }
        return number;
    }

    private String element(List<Element> elements) {
        var code = node.text("element");
        if (elements.stream().noneMatch(element -> element.code().equals(code))) {
            throw node.get("element").fault("no such element in elements");
        }
        return code;
    }

    private List<Severity> severities() {
        var severities = new ArrayList<Severity>();
        for (var item : node.list("severities")) {
            var severity = item.oneOf(Severity.class);
            if (!severities.isEmpty() && severities.getLast().compareTo(severity) >= 0) {
                throw item.fault("severities stand lightest first, each once");
            }
            severities.add(severity);
        }
        return severities;
    }

    private MapZone zone(Set<MapZone> zones) {
        var zone = node.get("zone").oneOf(MapZone.class);
        if (!zones.contains(zone)) {
            throw node.get("zone").fault("not on the map of these kinds; there are " + zones);
        }
        return zone;
    }

    /// A problem without a way out is not shown to an owner, so one option is the least.
    private List<Option> options() {
        var options = new ArrayList<Option>();
        var ids = new HashSet<String>();
        for (var item : node.get("options").list()) {
            var option = option(item);
            if (!ids.add(option.id())) {
                throw item.get("id").fault("the id " + option.id() + " is used twice");
            }
            options.add(option);
        }
        if (options.isEmpty()) {
            throw node.get("options").fault("must offer at least one option");
        }
        return options;
    }

    private Option option(YamlNode item) {
        item.onlyHas("id", "text", "cost", "time", "proof");
        return new Option(
                item.text("id"),
                Wording.read(item.get("text")),
                item.get("cost").oneOf(CostBand.class),
                Wording.read(item.get("time")),
                Wording.read(item.get("proof")),
                illustrative);
    }
}
