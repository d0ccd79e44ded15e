package id.badak.study.exchange;

import id.badak.study.exchange.Element.Building;
import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.Coding;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Link;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import id.badak.study.material.TextSource.Text;
import id.badak.study.material.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// A [Carried] project as REFI's XML, in the order its schema asks for and without empty containers.
final class ProjectWriter {
    private final Function<UUID, String> files;
    private final boolean codebook;

    private ProjectWriter(Function<UUID, String> files, boolean codebook) {
        this.files = files;
        this.codebook = codebook;
    }

    /// @param files what the file of a text source is called
    static Element project(Project project, Function<UUID, String> files) {
        return new ProjectWriter(files, false).write(project);
    }

    static Element codebook(Project project) {
        var writer = new ProjectWriter(id -> "", true);
        return Element.named("CodeBook")
                .set("origin", project.origin())
                .addIn("Codes", each(project.codes(), writer::code))
                .addIn("Sets", writer.sets(project))
                .build();
    }

    private Element write(Project project) {
        var codes = each(project.codes(), this::code);
        var building = Element.named("Project")
                .set("name", project.name())
                .set("origin", project.origin())
                .set("creatingUserGUID", project.stamp().createdBy())
                .set("creationDateTime", project.stamp().createdAt())
                .set("modifyingUserGUID", project.stamp().changedBy())
                .set("modifiedDateTime", project.stamp().changedAt())
                .addIn(
                        "Users",
                        each(
                                project.coders(),
                                coder -> Element.named("User")
                                        .set("guid", coder.id())
                                        .set("name", coder.name())
                                        .set("id", coder.login())
                                        .build()));
        if (!codes.isEmpty()) {
            building.add(Element.named("CodeBook").addIn("Codes", codes).build());
        }
        building.addIn("Variables", each(project.variables(), ProjectWriter::variable))
                .addIn("Cases", each(project.cases(), this::readCase))
                .addIn("Sources", each(project.sources(), this::source))
                .addIn("Notes", each(project.memos(), memo -> text("Note", memo.text())))
                .addIn("Links", each(project.links(), this::link))
                .addIn("Sets", sets(project))
                .addIn("Graphs", each(project.graphs(), graph -> Xml.readFragment(graph.content())));
        describe(building, project.description());
        return building.add(references("NoteRef", project.about())).build();
    }

    private static <T> List<Element> each(List<T> things, Function<T, Element> write) {
        return things.stream().map(write).toList();
    }

    private Element code(Code code) {
        var building = Element.named("Code")
                .set("guid", code.id())
                .set("name", code.name())
                .set("isCodable", code.codable())
                .set("color", code.color());
        describe(building, code.description());
        return building.add(references("NoteRef", code.memos()))
                .add(each(code.children(), this::code))
                .build();
    }

    private static Element variable(Variable variable) {
        var building = Element.named("Variable")
                .set("guid", variable.id())
                .set("name", variable.name())
                .set("typeOfVariable", variable.type().word());
        describe(building, variable.description());
        return building.build();
    }

    private Element readCase(Case one) {
        var building = Element.named("Case").set("guid", one.id()).set("name", one.name());
        describe(building, one.description());
        return building.add(references("CodeRef", one.codes()))
                .add(each(one.values(), ProjectWriter::value))
                .add(references("SourceRef", one.sources()))
                .add(references("SelectionRef", one.passages()))
                .build();
    }

    private static Element value(Variable.Value value) {
        var building = Element.named("VariableValue")
                .add(Element.named("VariableRef")
                        .set("targetGUID", value.variable())
                        .build());
        var given = value.given();
        if (given != null) {
            building.add(Element.named(given.type().word() + "Value")
                    .text(given.written())
                    .build());
        }
        return building.build();
    }

    private Element source(Project.Source source) {
        return switch (source) {
            case TextSource text -> text("TextSource", text);
            case KeptSource kept -> Xml.readFragment(kept.kept().content());
        };
    }

    /// A source's words are a file, a memo's stand in the XML.
    private Element text(String name, TextSource text) {
        var inline = name.equals("Note");
        var building = Element.named(name)
                .set("guid", text.id())
                .set("name", text.name())
                .set("richTextPath", text.rich())
                .set(
                        "plainTextPath",
                        switch (text.text()) {
                            case Text.Known known -> inline ? null : Paths.internal(files.apply(text.id()));
                            case Text.Missing(var path) -> path;
                        });
        stamp(building, text.stamp());
        describe(building, text.description());
        if (inline && text.text() instanceof Text.Known(var words)) {
            building.add(Element.named("PlainTextContent").text(words).build());
        }
        return building.add(each(text.passages(), ProjectWriter::passage))
                .add(each(text.codings(), ProjectWriter::coding))
                .add(references("NoteRef", text.memos()))
                .add(each(text.values(), ProjectWriter::value))
                .build();
    }

    private static Element passage(Passage passage) {
        var building = Element.named("PlainTextSelection")
                .set("guid", passage.id())
                .set("name", passage.name())
                .set("startPosition", passage.start())
                .set("endPosition", passage.end());
        stamp(building, passage.stamp());
        describe(building, passage.description());
        return building.add(each(passage.codings(), ProjectWriter::coding))
                .add(references("NoteRef", passage.memos()))
                .build();
    }

    private static Element coding(Coding coding) {
        var building = Element.named("Coding").set("guid", coding.id());
        stamp(building, coding.stamp());
        return building.add(references("CodeRef", List.of(coding.code())))
                .add(references("NoteRef", coding.memos()))
                .build();
    }

    private Element link(Link link) {
        var direction = link.direction();
        return Element.named("Link")
                .set("guid", link.id())
                .set("name", link.name())
                .set("direction", direction == null ? null : direction.word())
                .set("color", link.color())
                .set("originGUID", link.from())
                .set("targetGUID", link.to())
                .add(references("NoteRef", link.memos()))
                .build();
    }

    /// The stages of codes travel as sets, for REFI has no word for them.
    private List<Element> sets(Project project) {
        var sets = new ArrayList<>(each(project.sets(), this::set));
        Arrays.stream(Code.Stage.values())
                .map(stage -> new CodeSet(
                        Guids.setOf(stage),
                        Guids.nameOf(stage),
                        "",
                        project.allCodes().stream()
                                .filter(code -> code.stage() == stage)
                                .map(Code::id)
                                .toList(),
                        List.of(),
                        List.of()))
                .filter(set -> !set.codes().isEmpty())
                .forEach(set -> sets.add(set(set)));
        return sets;
    }

    private Element set(CodeSet set) {
        var building = Element.named("Set").set("guid", set.id()).set("name", set.name());
        describe(building, set.description());
        // Of a codebook's schema the member is called by `guid`.
        return building.add(each(
                        set.codes(),
                        id -> Element.named("MemberCode")
                                .set(codebook ? "guid" : "targetGUID", id)
                                .build()))
                .add(references("MemberSource", set.sources()))
                .add(references("MemberNote", set.memos()))
                .build();
    }

    private static void stamp(Building building, Stamp stamp) {
        building.set("creatingUser", stamp.createdBy())
                .set("creationDateTime", stamp.createdAt())
                .set("modifyingUser", stamp.changedBy())
                .set("modifiedDateTime", stamp.changedAt());
    }

    private static void describe(Building building, String description) {
        if (!description.isEmpty()) {
            building.add(Element.named("Description").text(description).build());
        }
    }

    private static List<Element> references(String name, List<UUID> ids) {
        return each(ids, id -> Element.named(name).set("targetGUID", id).build());
    }

    /// The names of the files in the zip that the XML speaks of.
    static Stream<String> filesNamedIn(Element root) {
        return root.withAll()
                .flatMap(element -> Stream.of("path", "plainTextPath", "richTextPath")
                        .map(element::get)
                        .flatMap(path -> Paths.inside(path).stream()));
    }
}
