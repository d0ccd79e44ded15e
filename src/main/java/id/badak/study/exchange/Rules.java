package id.badak.study.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What REFI's text asks and its schema does not: that what is named is there, that a text stands
/// once, that no id stands twice among elements of a kind, that ranges begin before they end.
///
/// A file may be valid and break all of it: one published sample has paths that lead nowhere.
final class Rules {
    private static final Set<String> TEXTS =
            Set.of("TextSource", "Note", "Transcript", "Representation", "TextDescription");
    private static final Set<String> SOURCES =
            Set.of("TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource");
    private static final Set<String> PATHS = Set.of("path", "plainTextPath", "richTextPath");

    /// Which elements an attribute may name; where none are named, any.
    private static final Map<String, Set<String>> NAMED = Map.ofEntries(
            Map.entry("CodeRef", Set.of("Code")),
            Map.entry("MemberCode", Set.of("Code")),
            Map.entry("NoteRef", Set.of("Note")),
            Map.entry("MemberNote", Set.of("Note")),
            Map.entry("SourceRef", SOURCES),
            Map.entry("MemberSource", SOURCES),
            Map.entry("VariableRef", Set.of("Variable")));

    private static final Set<String> USERS =
            Set.of("creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID");
    private static final Set<String> ANYTHING = Set.of(
            "originGUID",
            "targetGUID",
            "representedGUID",
            "sourceVertex",
            "targetVertex",
            "fromSyncPoint",
            "toSyncPoint");

    private final @Nullable Bundle bundle;
    private final List<Remark> found = new ArrayList<>();
    private final Map<String, Set<UUID>> ids = new HashMap<>();
    private final Set<UUID> every = new HashSet<>();

    private Rules(@Nullable Bundle bundle) {
        this.bundle = bundle;
    }

    /// @param bundle absent where there is no zip
    static List<Remark> broken(Element root, @Nullable Bundle bundle) {
        var rules = new Rules(bundle);
        root.withAll().forEach(rules::collect);
        root.withAll().forEach(rules::check);
        return rules.found;
    }

    private void collect(Element element) {
        // In a codebook a set's member is named by `guid`, and is no second code.
        var id = element.name().equals("MemberCode") ? null : Guids.of(element.get("guid"));
        if (id != null) {
            every.add(id);
            if (!ids.computeIfAbsent(element.name(), name -> new HashSet<>()).add(id)) {
                add("guid-twice", element, element.name());
            }
        }
    }

    private void check(Element element) {
        references(element);
        if (TEXTS.contains(element.name())) {
            text(element);
        }
        PATHS.forEach(attribute -> path(element, attribute));
        range(element, "startPosition", "endPosition");
        range(element, "begin", "end");
    }

    private void references(Element element) {
        var kinds = NAMED.get(element.name());
        element.attributes().forEach((attribute, value) -> {
            var id = Guids.of(value);
            if (id == null) {
                return;
            }
            boolean lost;
            if (USERS.contains(attribute)) {
                lost = !ids.getOrDefault("User", Set.of()).contains(id);
            } else if (kinds != null) {
                lost = kinds.stream()
                        .noneMatch(kind -> ids.getOrDefault(kind, Set.of()).contains(id));
            } else {
                lost = ANYTHING.contains(attribute) && !every.contains(id);
            }
            if (lost) {
                add("dangling", element, element.name(), attribute, value);
            }
        });
    }

    private void text(Element element) {
        boolean inline = element.child("PlainTextContent").isPresent();
        boolean file = element.get("plainTextPath") != null;
        if (inline == file) {
            add(inline ? "text-twice" : "text-nowhere", element, element.name());
        }
    }

    private void path(Element element, String attribute) {
        var path = element.get(attribute);
        if (path == null) {
            return;
        }
        if (Paths.hasNoScheme(path)) {
            add("path-scheme", element, attribute, path);
        }
        if (bundle != null
                && Paths.inside(path).filter(name -> !bundle.has(name)).isPresent()) {
            add("file-missing", element, path);
        }
    }

    private void range(Element element, String from, String to) {
        if (element.get(from) == null || element.get(to) == null) {
            return;
        }
        long start = ProjectReader.number(element.get(from));
        long end = ProjectReader.number(element.get(to));
        if (start < 0 || end < start) {
            add("range", element, element.name(), String.valueOf(element.get(from)), String.valueOf(element.get(to)));
        }
    }

    private void add(String key, Element element, Object... facts) {
        found.add(Remark.at(element, Remark.Kind.RULE, key, facts));
    }
}
