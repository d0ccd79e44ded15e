package id.badak.study.exchange;

import id.badak.study.exchange.Remark.Kind;
import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.Coder;
import id.badak.study.material.Coding;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Link;
import id.badak.study.material.Memo;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Kept;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import id.badak.study.material.Variable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// REFI's XML as a [Project]. What cannot be kept is left out and said, and never guessed.
final class ProjectReader {
    private static final Pattern COLOR = Pattern.compile("#(\\p{XDigit}{6}|\\p{XDigit}{3})");
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d{1,12}\\s*");

    private final Element root;
    private final @Nullable Bundle bundle;
    private final List<Remark> remarks;
    private final Map<UUID, Coder> coders = new LinkedHashMap<>();
    private final Set<UUID> codes = new HashSet<>();
    private final Set<UUID> variables = new HashSet<>();
    private final Set<UUID> notes = new HashSet<>();
    private final Set<UUID> sources = new HashSet<>();
    private final Set<UUID> passages = new HashSet<>();
    private final Set<UUID> codings = new HashSet<>();
    private final Set<UUID> inside = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<UUID, Code.Stage> stages = new LinkedHashMap<>();

    /// @param remarks what is found is added to
    ProjectReader(Element root, @Nullable Bundle bundle, List<Remark> remarks) {
        this.root = root;
        this.bundle = bundle;
        this.remarks = remarks;
    }

    /// A codebook has codes and sets, and no more.
    Project codebook() {
        var read = readCodes(root.in("Codes", "Code"));
        var sets = readSets(root.in("Sets", "Set"));
        return new Project(
                "",
                root.get("origin"),
                Stamp.NONE,
                "",
                List.of(),
                staged(read),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sets,
                List.of(),
                List.of());
    }

    Project project() throws IOException {
        Known.unknown(root, this::unknown);
        if (root.get("basePath") != null) {
            lost("base-path", root);
        }
        collect();
        var readVariables = root.in("Variables", "Variable").stream()
                .flatMap(this::variable)
                .toList();
        var read = readCodes(
                root.child("CodeBook").map(book -> book.in("Codes", "Code")).orElse(List.of()));
        var readSources = new ArrayList<Project.Source>();
        for (var element : root.child("Sources").map(Element::children).orElse(List.of())) {
            source(element).ifPresent(readSources::add);
        }
        var memos = new ArrayList<Memo>();
        for (var element : root.in("Notes", "Note")) {
            if (fresh("Note", element)) {
                memos.add(new Memo(text(element)));
            }
        }
        var graphs = root.in("Graphs", "Graph").stream().map(this::kept).toList();
        var cases = root.in("Cases", "Case").stream()
                .filter(element -> fresh("Case", element))
                .map(this::readCase)
                .toList();
        var sets = readSets(root.in("Sets", "Set"));
        var linked = new HashSet<UUID>(inside);
        Stream.of(coders.keySet(), codes, variables, notes, sources, passages, codings)
                .forEach(linked::addAll);
        cases.forEach(one -> linked.add(one.id()));
        sets.forEach(set -> linked.add(set.id()));
        root.in("Links", "Link").forEach(element -> linked.add(Guids.of(element)));
        var links = root.in("Links", "Link").stream()
                .filter(element -> fresh("Link", element))
                .map(element -> link(element, linked))
                .toList();
        sayAnnotations(links);
        var stamp = new Stamp(
                coder(root, "creatingUserGUID"), time(root, "creationDateTime"),
                coder(root, "modifyingUserGUID"), time(root, "modifiedDateTime"));
        return new Project(
                Objects.requireNonNullElse(root.get("name"), ""),
                root.get("origin"),
                stamp,
                root.textOf("Description"),
                List.copyOf(coders.values()),
                staged(read),
                readVariables,
                cases,
                readSources,
                memos,
                links,
                sets,
                memosOf(root),
                graphs);
    }

    private void collect() {
        root.in("Users", "User").stream()
                .filter(element -> fresh("User", element))
                .forEach(user -> {
                    Known.unknown(user, this::unknown);
                    coders.put(Guids.of(user), new Coder(Guids.of(user), user.get("name"), user.get("id")));
                });
        root.in("Notes", "Note").forEach(note -> notes.add(Guids.of(note)));
        root.child("Sources").stream()
                .flatMap(all -> all.children().stream())
                .forEach(one -> sources.add(Guids.of(one)));
    }

    private Stream<Variable> variable(Element element) {
        var type = type(element.get("typeOfVariable"));
        if (type.isEmpty() || !fresh("Variable", element)) {
            lost("left-out", element, element.name());
            return Stream.empty();
        }
        Known.unknown(element, this::unknown);
        var id = Guids.of(element);
        variables.add(id);
        return Stream.of(new Variable(id, nameOf(element), type.get(), element.textOf("Description")));
    }

    private static Optional<Variable.Type> type(@Nullable String word) {
        return Arrays.stream(Variable.Type.values())
                .filter(type -> type.word().equals(word))
                .findFirst();
    }

    private List<Code> readCodes(List<Element> elements) {
        return elements.stream()
                .filter(element -> fresh("Code", element))
                .map(element -> {
                    Known.unknown(element, this::unknown);
                    codes.add(Guids.of(element));
                    var codable = Objects.requireNonNullElse(element.get("isCodable"), "true")
                            .strip();
                    return new Code(
                            Guids.of(element),
                            nameOf(element),
                            codable.equals("true") || codable.equals("1"),
                            color(element),
                            element.textOf("Description"),
                            null,
                            memosOf(element),
                            readCodes(element.all("Code").toList()));
                })
                .toList();
    }

    private List<Code> staged(List<Code> read) {
        return read.stream()
                .map(code -> code.with(staged(code.children())).at(stages.get(code.id())))
                .toList();
    }

    private List<CodeSet> readSets(List<Element> elements) {
        var sets = new ArrayList<CodeSet>();
        for (var element : elements) {
            var stage = Arrays.stream(Code.Stage.values())
                    .filter(one -> Guids.setOf(one).equals(Guids.of(element)))
                    .findFirst();
            if (!fresh("Set", element)) {
                continue;
            }
            Known.unknown(element, this::unknown);
            var members = named(element, "MemberCode", codes);
            if (stage.isPresent()) {
                readStage(stage.get(), element, members);
                continue;
            }
            sets.add(new CodeSet(
                    Guids.of(element),
                    nameOf(element),
                    element.textOf("Description"),
                    members,
                    named(element, "MemberSource", sources),
                    named(element, "MemberNote", notes)));
        }
        return sets;
    }

    /// A set of ours that somebody else has changed: it can say how far codes have come, and no more.
    private void readStage(Code.Stage stage, Element set, List<UUID> members) {
        for (var member : members) {
            var other = stages.putIfAbsent(member, stage);
            if (other != null && other != stage) {
                lost("left-out", set, "MemberCode " + member);
            }
        }
        if (!nameOf(set).equals(Guids.nameOf(stage))) {
            lost("left-out", set, "name");
        }
        set.children().stream()
                .map(Element::name)
                .filter(name ->
                        List.of("Description", "MemberSource", "MemberNote").contains(name))
                .forEach(name -> lost("left-out", set, name));
    }

    private Optional<Project.Source> source(Element element) throws IOException {
        if (!fresh("Source", element)) {
            return Optional.empty();
        }
        if (element.name().equals("TextSource")) {
            return Optional.of(text(element));
        }
        return Optional.of(new KeptSource(Guids.of(element), nameOf(element), element.name(), kept(element)));
    }

    private Kept kept(Element element) {
        var within = element.withAll()
                .map(one -> Guids.of(one.get("guid")))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        inside.addAll(within);
        return new Kept(Xml.write(element), within);
    }

    private TextSource text(Element element) throws IOException {
        Known.unknown(element, this::unknown);
        var words = words(element);
        var text = words.text();
        var spans = element.all("PlainTextSelection").toList();
        var read = new ArrayList<Passage>();
        if (text instanceof TextSource.Text.Known(var known)) {
            var offsets = offsets(known, words.marks(), spans, element);
            spans.forEach(span -> passage(span, offsets).ifPresent(read::add));
        } else {
            spans.forEach(span -> passage(span, null).ifPresent(read::add));
        }
        return new TextSource(
                Guids.of(element),
                element.get("name"),
                stamp(element),
                element.textOf("Description"),
                text,
                element.get("richTextPath"),
                read,
                readCodings(element),
                memosOf(element),
                values(element));
    }

    private record Words(TextSource.Text text, int marks) {}

    private Words words(Element element) throws IOException {
        var path = element.get("plainTextPath");
        var inline = element.child("PlainTextContent");
        if (inline.isPresent()) {
            if (path != null) {
                lost("second-text", element, path);
            }
            return known(inline.get().text(), element);
        }
        var bytes = bundle == null
                ? Optional.<byte[]>empty()
                : bundle.text(Paths.inside(path).orElse(""));
        if (bytes.isEmpty()) {
            return new Words(new TextSource.Text.Missing(path), 0);
        }
        var decoded = Utf8.decode(bytes.get());
        if (decoded.isEmpty()) {
            remarks.add(Remark.at(element, Kind.RULE, "not-utf8", String.valueOf(path)));
            return new Words(new TextSource.Text.Missing(path), 0);
        }
        return known(decoded.get(), element);
    }

    private Words known(String read, Element element) {
        int marks = 0;
        while (marks < read.length() && read.charAt(marks) == '\uFEFF') {
            marks++;
        }
        if (marks > 0) {
            remarks.add(Remark.at(element, Kind.DIALECT, "bom"));
        }
        return new Words(new TextSource.Text.Known(read.substring(marks)), marks);
    }

    /// What we wrote needs no finding out.
    private Offsets offsets(String words, int marks, List<Element> spans, Element element) {
        if (Carried.ORIGIN.equals(root.get("origin"))) {
            return Offsets.asRefi(words, marks);
        }
        var chosen = Offsets.choose(
                words, marks, spans.stream().map(ProjectReader::span).toList());
        if (!spans.isEmpty()) {
            say(chosen, element);
        }
        return chosen.offsets();
    }

    private void say(Offsets.Chosen chosen, Element element) {
        if (chosen.told() == 0) {
            if (chosen.ways() > 1) {
                remarks.add(Remark.at(element, Kind.DOUBT, "offsets-untold"));
            }
            return;
        }
        if (chosen.found() < chosen.told()) {
            remarks.add(Remark.at(element, Kind.DOUBT, "offsets-doubt", chosen.found(), chosen.told()));
        } else if (chosen.ways() > 1) {
            remarks.add(Remark.at(element, Kind.DIALECT, "offsets", chosen.told()));
        }
        chosen.departures().forEach(key -> remarks.add(Remark.at(element, Kind.DIALECT, key)));
    }

    private static Offsets.Span span(Element element) {
        return new Offsets.Span(
                element.get("name"), number(element.get("startPosition")), number(element.get("endPosition")));
    }

    /// Counts as less than any offset what is no number we could count to.
    static long number(@Nullable String written) {
        return written != null && NUMBER.matcher(written).matches() ? Long.parseLong(written.strip()) : Long.MIN_VALUE;
    }

    private Optional<Passage> passage(Element element, @Nullable Offsets offsets) {
        if (!fresh("PlainTextSelection", element)) {
            return Optional.empty();
        }
        Known.unknown(element, this::unknown);
        var span = span(element);
        long start = offsets == null ? span.start() : offsets.codePoint(span.start());
        long end = offsets == null ? span.end() : offsets.codePoint(span.end());
        if (start < 0 || end < start || end > Integer.MAX_VALUE) {
            if (offsets != null) {
                remarks.add(Remark.at(element, Kind.RULE, "beyond", span.start(), span.end()));
            }
            lost("left-out", element, element.name());
            return Optional.empty();
        }
        passages.add(Guids.of(element));
        return Optional.of(new Passage(
                Guids.of(element),
                element.get("name"),
                (int) start,
                (int) end,
                stamp(element),
                element.textOf("Description"),
                readCodings(element),
                memosOf(element)));
    }

    private List<Coding> readCodings(Element element) {
        return element.all("Coding")
                .filter(coding -> fresh("Coding", coding))
                .flatMap(coding -> {
                    var code = named(coding, "CodeRef", codes);
                    if (code.isEmpty()) {
                        lost("left-out", coding, coding.name());
                        return Stream.empty();
                    }
                    Known.unknown(coding, this::unknown);
                    code.stream().skip(1).forEach(second -> lost("left-out", coding, "CodeRef"));
                    codings.add(Guids.of(coding));
                    var stamp = new Stamp(coder(coding, "creatingUser"), time(coding, "creationDateTime"), null, null);
                    return Stream.of(new Coding(Guids.of(coding), code.getFirst(), stamp, memosOf(coding)));
                })
                .toList();
    }

    private Case readCase(Element element) {
        Known.unknown(element, this::unknown);
        var selections = new HashSet<>(passages);
        selections.addAll(inside);
        return new Case(
                Guids.of(element),
                element.get("name"),
                element.textOf("Description"),
                named(element, "CodeRef", codes),
                values(element),
                named(element, "SourceRef", sources),
                named(element, "SelectionRef", selections));
    }

    private List<Variable.Value> values(Element element) {
        return element.all("VariableValue")
                .flatMap(value -> {
                    var variable = named(value, "VariableRef", variables);
                    if (variable.isEmpty()) {
                        lost("left-out", value, value.name());
                        return Stream.empty();
                    }
                    Known.unknown(value, this::unknown);
                    return Stream.of(new Variable.Value(variable.getFirst(), given(value)));
                })
                .toList();
    }

    private Variable.@Nullable Given given(Element value) {
        for (var type : Variable.Type.values()) {
            var written = value.child(type.word() + "Value");
            if (written.isPresent()) {
                var text = written.get().text();
                var trimmed = type == Variable.Type.TEXT ? text : text.strip();
                if (type.canBe(trimmed)) {
                    return new Variable.Given(type, trimmed);
                }
                lost("left-out", value, value.name());
                return null;
            }
        }
        return null;
    }

    private Link link(Element element, Set<UUID> linked) {
        Known.unknown(element, this::unknown);
        var direction = Arrays.stream(Link.Direction.values())
                .filter(one -> one.word().equals(element.get("direction")))
                .findFirst();
        return new Link(
                Guids.of(element),
                element.get("name"),
                direction.orElse(null),
                color(element),
                end(element, "originGUID", linked),
                end(element, "targetGUID", linked),
                memosOf(element));
    }

    private @Nullable UUID end(Element element, String attribute, Set<UUID> linked) {
        var id = Guids.of(element.get(attribute));
        if (id == null || linked.contains(id)) {
            return id;
        }
        lost("left-out", element, attribute);
        return null;
    }

    private void sayAnnotations(List<Link> links) {
        long annotations = links.stream()
                .filter(link -> link.from() != null && notes.contains(link.from()) && passages.contains(link.to()))
                .count();
        if (annotations > 0) {
            remarks.add(Remark.at("Links", Kind.DIALECT, "annotations", annotations));
        }
    }

    private List<UUID> memosOf(Element element) {
        return named(element, "NoteRef", notes);
    }

    /// What the children name, where it is there.
    private List<UUID> named(Element element, String child, Set<UUID> known) {
        return element.all(child)
                .flatMap(one -> {
                    var written = one.get("targetGUID") == null ? one.get("guid") : one.get("targetGUID");
                    var id = Guids.of(written);
                    if (id == null || !known.contains(id)) {
                        lost("left-out", one, child);
                        return Stream.empty();
                    }
                    return Stream.of(id);
                })
                .toList();
    }

    private Stamp stamp(Element element) {
        return new Stamp(
                coder(element, "creatingUser"), time(element, "creationDateTime"),
                coder(element, "modifyingUser"), time(element, "modifiedDateTime"));
    }

    /// A coder nobody listed is still one more coder.
    private @Nullable UUID coder(Element element, String attribute) {
        var id = Guids.of(element.get(attribute));
        if (id != null && coders.putIfAbsent(id, new Coder(id, null, null)) == null) {
            remarks.add(Remark.at(element, Kind.DIALECT, "unlisted-coder", id));
        }
        return id;
    }

    private @Nullable String time(Element element, String attribute) {
        var written = element.get(attribute);
        if (written == null || Variable.Type.DATE_TIME.canBe(written.strip())) {
            return written == null ? null : written.strip();
        }
        lost("left-out", element, attribute);
        return null;
    }

    private @Nullable String color(Element element) {
        var written = element.get("color");
        if (written == null || COLOR.matcher(written.strip()).matches()) {
            return written == null ? null : written.strip();
        }
        lost("left-out", element, "color");
        return null;
    }

    private static String nameOf(Element element) {
        return Objects.requireNonNullElse(element.get("name"), "");
    }

    /// Whether an id is the first of its kind; a second one is left out.
    private boolean fresh(String kind, Element element) {
        boolean first = seen.add(kind + Guids.of(element));
        if (!first) {
            lost("left-out", element, element.name());
        }
        return first;
    }

    private void unknown(Element element, String what) {
        lost("left-out", element, what);
    }

    private void lost(String key, Element element, Object... facts) {
        remarks.add(Remark.at(element, Kind.LOSS_IN, key, facts));
    }
}
