package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Papers: what they point at is there, and what is there is on the papers.
class DocsTests {
    private static final Pattern DEPENDENCIES =
            Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}", Pattern.DOTALL);

    private static final Pattern LINK =
            Pattern.compile("(?<!`)!?\\[[^\\]\\n]*\\]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *(```|~~~).*?^ *\\1");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*///(.*)$");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w\\]])\\[([A-Z]\\w*)(?:[.#][^\\]]*)?\\](?![(\\[])");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|record|enum|@interface) ([A-Z]\\w*)");
    private static final Pattern TYPE = Pattern.compile("`@?([A-Z][a-z]\\w*)(?:[.#(][^`]*)?`");
    private static final Set<String> OF_JAVA = Set.of("MessageFormat");

    @Test
    void relativeLinksLeadSomewhere() {
        var lost = new TreeSet<String>();
        for (var page : pages()) {
            var text = FENCE.matcher(Sources.read(page)).replaceAll("");
            LINK.matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(link -> !link.matches("(https?|mailto):.*"))
                    .filter(link -> !leadsSomewhere(page, link))
                    .forEach(link -> lost.add(link + " in " + Sources.name(page)));
        }
        assertThat(lost).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        var path = link.replaceAll("#.*", "");
        var target = path.isEmpty()
                ? page
                : page.resolveSibling(URI.create(path).getPath()).normalize();
        if (!Files.exists(target) || !target.startsWith(Sources.ROOT)) {
            return false;
        }
        return !link.contains("#")
                || !target.toString().endsWith(".md")
                || anchors(target).contains(link.substring(link.indexOf('#') + 1));
    }

    /// Anchors as the forges make them from headings.
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(FENCE.matcher(Sources.read(page)).replaceAll(""))
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /// Pages of the repository: nothing that was built, fetched, or is hidden.
    private static List<Path> pages() {
        var skipped = Set.of("target", "node_modules");
        return Sources.list(Sources.ROOT, ".md").stream()
                .filter(page -> IntStream.range(0, Sources.ROOT.relativize(page).getNameCount())
                        .mapToObj(i -> Sources.ROOT.relativize(page).getName(i).toString())
                        .noneMatch(name -> skipped.contains(name) || name.startsWith(".")))
                .toList();
    }

    @Test
    void commentsPointAtTypesThatExist() {
        var known = new HashSet<>(OF_JAVA);
        var named = new TreeSet<String>();
        for (var file : Sources.list(Sources.JAVA, ".java")) {
            var code = Sources.read(file);
            DECLARED.matcher(code).results().forEach(match -> known.add(match.group(1)));
            COMMENT.matcher(code)
                    .results()
                    .flatMap(line -> REFERENCE
                            .matcher(line.group(1).replaceAll("`[^`]*`", ""))
                            .results())
                    .forEach(match -> named.add(match.group(1)));
        }
        named.removeAll(known);
        assertThat(named).isEmpty();
    }

    /// Types of the JDK, of libraries, and words that only look like types.
    private static final Set<String> NOT_OURS = Set.of(
            "ApplicationModule",
            "Class",
            "DefaultValue",
            "ExecStart",
            "HttpOnly",
            "JdbcClient",
            "Optional",
            "Origin",
            "PreAuthorize",
            "SessionRegistry",
            "Store",
            "StreamMaxLength",
            "UnconditionedExactTest");

    /// A paper that names a type which went misleads whoever looks for it.
    @Test
    void papersNameTypesThatExist() {
        var known = new HashSet<>(NOT_OURS);
        for (var folder : List.of("src/main/java", "src/test/java")) {
            for (var file : Sources.list(Sources.ROOT.resolve(folder), ".java")) {
                DECLARED.matcher(Sources.read(file)).results().forEach(match -> known.add(match.group(1)));
            }
        }
        var lost = new TreeSet<String>();
        for (var page : pages()) {
            TYPE.matcher(FENCE.matcher(Sources.read(page)).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(type -> !known.contains(type))
                    .forEach(type -> lost.add(type + " in " + Sources.name(page)));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyModuleStandsOnTheMap() {
        var map = Sources.read(Sources.ROOT.resolve("ARCHITECTURE.md"));
        var modules = Sources.list(Sources.JAVA, "package-info.java").stream()
                .filter(file -> Sources.read(file).contains("@ApplicationModule"))
                .map(file -> Sources.JAVA
                        .resolve("id/badak")
                        .relativize(file.getParent())
                        .toString()
                        .replace('/', '.'))
                .toList();
        assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(map).contains("| [" + module + "]("));
    }

    @Test
    void everyScriptSaysWhatItIsFor() throws IOException {
        try (var scripts = Files.list(Sources.ROOT.resolve("bin"))) {
            assertThat(scripts.filter(script -> !script.getFileName().toString().startsWith(".")))
                    .isNotEmpty()
                    .allSatisfy(script -> {
                        assertThat(Sources.read(script))
                                .as(Sources.name(script))
                                .containsPattern("(?m)^# DOC: \\S");
                        assertThat(Files.isExecutable(script))
                                .as(Sources.name(script))
                                .isTrue();
                    });
        }
    }

    /// An invariant whose test was renamed is held by nothing a reader can find.
    @Test
    void everyTestThatAPaperNamesExists() {
        var named = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
        for (var paper : List.of("ARCHITECTURE.md", "README.md", "CONTRIBUTING.md", "docs/proofs.md")) {
            named.matcher(Sources.read(Sources.ROOT.resolve(paper))).results().forEach(name -> {
                var declared = Sources.list(Sources.ROOT.resolve("src/test/java"), name.group(1) + ".java").stream()
                        .anyMatch(test -> Sources.read(test).contains("void " + name.group(2) + "("));
                assertThat(declared).as("%s names %s", paper, name.group()).isTrue();
            });
        }
    }

    @Test
    void decisionsAreNumberedWithoutAGap() {
        var folder = Sources.ROOT.resolve("docs/adr");
        var names = Sources.list(folder, ".md").stream()
                .map(page -> page.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
        assertThat(names.stream().map(name -> Integer.parseInt(name.substring(0, 4))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, names.size()).boxed().toList());
    }

    /// Those that use whatever they try or show say so in words.
    @Test
    void theMapNamesTheDependenciesThatTheModulesDeclare() {
        var map = Sources.read(Sources.ROOT.resolve("ARCHITECTURE.md"));
        for (var file : Sources.list(Sources.JAVA, "package-info.java")) {
            var name = Sources.JAVA
                    .resolve("id/badak")
                    .relativize(file.getParent())
                    .toString()
                    .replace('/', '.');
            var declared = DEPENDENCIES.matcher(Sources.read(file));
            if (!declared.find() || Set.of("bench", "cast", "demo").contains(name)) {
                continue;
            }
            var wanted = Pattern.compile("[a-z.]*?([a-z]+)\"")
                    .matcher(declared.group(1))
                    .results()
                    .map(module -> module.group(1))
                    .filter(module -> !module.equals("kernel"))
                    .toList();
            var row = map.lines()
                    .filter(line -> line.startsWith("| [" + name + "]"))
                    .findFirst()
                    .orElse("|||");
            assertThat(row.split("\\|", -1)[3].strip().replace("nothing", "").split(", "))
                    .as(name)
                    .filteredOn(module -> !module.isEmpty())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void theReadmeIsReadInOneGo() {
        for (var name : List.of("README.md", "README.id.md")) {
            var page = Sources.ROOT.resolve(name);
            if (Files.exists(page)) {
                assertThat(Sources.read(page).lines().count()).as(name).isLessThanOrEqualTo(120);
            }
        }
    }

    @Test
    void everySettingIsExplained() {
        var page = Sources.ROOT.resolve("docs/operate/settings.md");
        var text = Sources.read(page);
        assertThat(settings()).allSatisfy(key -> assertThat(text).as(key).contains("`" + key + "`"));
        var explained = Pattern.compile("`(badak(?:\\.[a-z-]+)+)`").matcher(text);
        assertThat(explained.results().map(match -> match.group(1))).isSubsetOf(settings());
    }

    private static Set<String> settings() {
        var inFile = Sources.properties(Sources.RESOURCES.resolve("application.properties")).keySet().stream()
                .filter(key -> key.startsWith("badak."));
        var inRecords = SettingsTests.records().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(component -> SettingsTests.prefix(type) + "." + SettingsTests.key(component)));
        return new TreeSet<>(Stream.concat(inFile, inRecords).toList());
    }

    @Test
    void noPaperNamesThisMachine() {
        var found = new ArrayList<String>();
        for (var page : pages()) {
            Sources.read(page)
                    .lines()
                    .filter(line -> line.contains("/work/") || line.contains("/tmp/helpers"))
                    .forEach(line -> found.add(Sources.name(page) + ": " + line.strip()));
        }
        assertThat(found).isEmpty();
    }
}
