package id.badak.study.folder;

import id.badak.kernel.Language;
import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.Person;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.StudyPlan;
import id.badak.study.material.Code;
import id.badak.study.material.Coder;
import id.badak.study.material.Coding;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Makes a project of `codebook.yaml`, `codings.yaml` and the transcripts.
///
/// Every id is made from the study's and from what the thing is called or where it stands, so that the
/// same folder gives the same project.
///
/// Codes that were given in withdrawn interviews only are left out here already: their transcript may be
/// deleted, and then nothing but `codings.yaml` tells that they are such.
record CodingReader(StudyPlan plan, List<Person> people, Map<String, String> transcripts, Finder finder) {

    UUID textOf(String number) {
        return plan.idOf("text", number);
    }

    Project project(YamlNode codebook, YamlNode codings, Places places) {
        codebook.onlyHas("themes");
        codings.onlyHas("codings");
        var codes = codebook.get("themes").list().stream()
                .map(node -> code(node, List.of("categories", "codes"), Code.Stage.SELECTIVE, "", places))
                .toList();
        var names = new HashMap<String, Code>();
        for (var code : codes) {
            code.withAll().forEach(one -> {
                if (names.put(one.name(), one) != null) {
                    throw FolderFault.at(Shelf.CODEBOOK, codebook.get("themes"), "code-twice", one.name());
                }
            });
        }
        var marked = marked(codings, names);
        var leaving = leaving(codings, names);
        marked.values()
                .forEach(passages ->
                        passages.values().forEach(by -> by.values().forEach(given -> given.removeAll(leaving))));
        return new Project(
                plan.title().in(Language.ID),
                null,
                Stamp.NONE,
                "",
                people.stream()
                        .map(person -> new Coder(coder(person.id()), person.name(), person.id()))
                        .toList(),
                standing(codes, leaving),
                List.of(),
                List.of(),
                transcripts.entrySet().stream()
                        .map(entry -> (Project.Source)
                                text(entry.getKey(), entry.getValue(), marked.getOrDefault(entry.getKey(), Map.of())))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private UUID coder(String person) {
        return plan.idOf("coder", person);
    }

    /// @param below what the children of this node and of theirs stand under
    private Code code(YamlNode node, List<String> below, Code.Stage stage, String above, Places places) {
        var children = below.isEmpty() ? "" : below.getFirst();
        if (children.isEmpty()) {
            node.onlyHas("name", "meaning");
        } else {
            node.onlyHas("name", "meaning", children);
        }
        var name = node.text("name");
        places.saw(Kind.CODE, name, Shelf.CODEBOOK, node);
        var path = above + "/" + name;
        return new Code(
                plan.idOf("code", path),
                name,
                stage == Code.Stage.OPEN,
                null,
                node.find("meaning").map(YamlNode::text).orElse(""),
                stage,
                List.of(),
                children.isEmpty()
                        ? List.of()
                        : node.list(children).stream()
                                .map(child -> code(child, below.subList(1, below.size()), below(stage), path, places))
                                .toList());
    }

    private static Code.Stage below(Code.Stage stage) {
        return stage == Code.Stage.SELECTIVE ? Code.Stage.AXIAL : Code.Stage.OPEN;
    }

    /// The open codes that only withdrawn interviews were given, whether their words are still there or not.
    private Set<UUID> leaving(YamlNode root, Map<String, Code> names) {
        var leaving = new HashSet<UUID>();
        var staying = new HashSet<UUID>();
        for (var interview : root.get("codings").list()) {
            var given = finder.withdrawn().contains(interview.text("interview")) ? leaving : staying;
            interview
                    .list("passages")
                    .forEach(passage -> by(passage.get("by"), names).values().forEach(given::addAll));
        }
        names.values().stream()
                .filter(code -> code.stage() != Code.Stage.OPEN)
                .map(Code::id)
                .forEach(staying::add);
        leaving.removeAll(staying);
        return leaving;
    }

    private static List<Code> standing(List<Code> codes, Set<UUID> leaving) {
        return codes.stream()
                .filter(code -> !leaving.contains(code.id()))
                .map(code -> code.with(standing(code.children(), leaving)))
                .toList();
    }

    /// By informant, the passages and who gave them which codes.
    private Map<String, Map<Quotation, Map<String, List<UUID>>>> marked(YamlNode root, Map<String, Code> names) {
        var all = new HashMap<String, Map<Quotation, Map<String, List<UUID>>>>();
        for (var interview : root.get("codings").list()) {
            interview.onlyHas("interview", "passages");
            var number = interview.text("interview");
            for (var passage : interview.list("passages")) {
                passage.onlyHas("words", "by");
                var by = by(passage.get("by"), names);
                finder.find(Shelf.CODINGS, passage.get("words"), number)
                        .ifPresent(at ->
                                by.forEach((person, codes) -> all.computeIfAbsent(number, any -> new LinkedHashMap<>())
                                        .computeIfAbsent(at, any -> new LinkedHashMap<>())
                                        .computeIfAbsent(person, any -> new ArrayList<>())
                                        .addAll(codes)));
            }
        }
        return all;
    }

    private Map<String, List<UUID>> by(YamlNode node, Map<String, Code> names) {
        var by = new LinkedHashMap<String, List<UUID>>();
        node.fields().forEach((person, codes) -> {
            if (people.stream().noneMatch(one -> one.id().equals(person))) {
                throw FolderFault.at(Shelf.CODINGS, codes, "unknown-coder", person);
            }
            by.put(person, codes.list().stream().map(code -> code(code, names)).toList());
        });
        return by;
    }

    private static UUID code(YamlNode node, Map<String, Code> names) {
        var code = names.get(node.text());
        if (code == null) {
            throw FolderFault.at(Shelf.CODINGS, node, "unknown-code", node.text());
        }
        return code.id();
    }

    private TextSource text(String number, String words, Map<Quotation, Map<String, List<UUID>>> marked) {
        var passages = marked.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Quotation::start).thenComparingInt(Quotation::end)))
                .map(entry -> passage(number, entry.getKey(), entry.getValue()))
                .toList();
        return new TextSource(
                textOf(number),
                number,
                Stamp.NONE,
                "",
                new TextSource.Text.Known(words),
                null,
                passages,
                List.of(),
                List.of(),
                List.of());
    }

    private Passage passage(String number, Quotation at, Map<String, List<UUID>> by) {
        var place = number + " " + at.start() + "-" + at.end();
        var codings = new ArrayList<Coding>();
        by.forEach((person, codes) -> codes.stream()
                .distinct()
                .forEach(code -> codings.add(new Coding(
                        plan.idOf("coding", place, person, code.toString()),
                        code,
                        new Stamp(coder(person), null, null, null),
                        List.of()))));
        return new Passage(
                plan.idOf("passage", place), at.words(), at.start(), at.end(), Stamp.NONE, "", codings, List.of());
    }
}
