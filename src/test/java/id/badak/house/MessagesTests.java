package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.kernel.Texts;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:frame\\.t|texts?\\.of|part\\.text)\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:html|pdf|json|docx|xlsx|csv|svg|yaml)");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");
    /// What stands between two quotes, whichever quote opens: templates have strings inside attributes.
    private static final Pattern WORD = Pattern.compile("(?<=\")[A-Za-z][A-Za-z0-9_.-]*(?=\")");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\b(?:alt|title|aria-label|placeholder|aria-description)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /// Words a template may show by itself: names that are the same in every language.
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("Badak");

    /// Kept although nothing in main names them whole: acts stand in old journals for ever, and a
    /// status is put into its key at run time.
    private static final List<String> KEPT = List.of("act.", "refusal.");

    private static final List<String> OWNER_FACING = List.of("consent", "task", "home", "shell", "gate");

    private final Map<String, String> indonesian = sentences(Language.ID);
    private final Map<String, String> english = sentences(Language.EN);

    private static Map<String, String> sentences(Language language) {
        var all = new TreeMap<String, String>();
        Sources.list(Sources.MESSAGES, "_" + language.code() + ".properties")
                .forEach(file -> all.putAll(Sources.properties(file)));
        return all;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keySet()).isEqualTo(indonesian.keySet());
        assertThat(indonesian)
                .allSatisfy((key, sentence) ->
                        assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(sentence)));
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFileOfMessagesIsRead() {
        for (var language : Language.values()) {
            assertThat(sentences(language).keySet())
                    .allMatch(key -> Texts.in(language).has(key));
        }
    }

    @Test
    void everySentenceIsWellFormed() {
        Stream.of(indonesian, english)
                .forEach(all -> assertThat(all).allSatisfy((key, sentence) -> {
                    assertThat(sentence).as(key).isNotBlank();
                    assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
                    assertThat(new MessageFormat(sentence)).as(key).isNotNull();
                }));
    }

    /// Of two the later one would be read, and nobody would notice.
    @Test
    void everyKeyStandsOnceInItsFile() {
        for (var file : Sources.list(Sources.MESSAGES, ".properties")) {
            var keys = Sources.read(file)
                    .lines()
                    .filter(line -> line.matches("[a-zA-Z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(Sources.name(file)).doesNotHaveDuplicates();
        }
    }

    @Test
    void everySentenceAskedForExists() {
        var missing = new TreeSet<String>();
        for (var file : writers()) {
            ASKED.matcher(Sources.read(file)).results().forEach(match -> {
                var key = inModule(file, match.group(1));
                if (!match.group(2).equals("+") && !isKeyOrKind(key)) {
                    missing.add(key + " in " + Sources.name(file));
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    /// Notices, faults and navigation pass keys on as plain strings; whatever looks like a key of a
    /// known family is one.
    @Test
    void everythingThatLooksLikeAKeyIsOne() {
        var families = indonesian.keySet().stream().map(MessagesTests::family).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        for (var file : Sources.list(Sources.JAVA, ".java")) {
            Sources.strings(file).stream()
                    .filter(text -> KEY.matcher(text).matches() && families.contains(family(text)))
                    .filter(text -> !FILE.matcher(text).matches())
                    .filter(text ->
                            Stream.of("", "act.", "permission.act.").noneMatch(family -> isKeyOrKind(family + text)))
                    .forEach(text -> unknown.add(text + " in " + Sources.name(file)));
        }
        assertThat(unknown).isEmpty();
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    @Test
    void noSentenceIsLeftOver() {
        var said = new HashSet<String>();
        for (var file : writers()) {
            WORD.matcher(Sources.read(file))
                    .results()
                    .map(match -> match.group())
                    .forEach(text -> {
                        said.add(text);
                        said.add(inModule(file, text));
                    });
        }
        said.addAll(problems().stream().map(MessagesTests::key).toList());
        assertThat(indonesian.keySet())
                .allMatch(key -> said.contains(key)
                        || said.contains(kind(key))
                        || KEPT.stream().anyMatch(key::startsWith)
                        || beginnings(key).anyMatch(said::contains));
    }

    /// `role.OWNER` is said by its kind and a value; `task-state` stands alone in the code.
    private static String kind(String key) {
        var last = key.substring(key.lastIndexOf('.') + 1);
        return last.matches("[A-Z][A-Z0-9_]*") ? key.substring(0, key.lastIndexOf('.')) : key;
    }

    /// `evaluation.threat.` and what is put behind it at run time.
    private static Stream<String> beginnings(String key) {
        return Pattern.compile("\\.").matcher(key).results().map(dot -> key.substring(0, dot.end()));
    }

    private boolean isKeyOrKind(String text) {
        return indonesian.containsKey(text)
                || (text.endsWith(".") && indonesian.keySet().stream().anyMatch(key -> key.startsWith(text)))
                || indonesian.keySet().stream()
                        .anyMatch(key -> !kind(key).equals(key) && kind(key).equals(text));
    }

    /// The study's reports name their sentences without their family.
    private static String inModule(Path file, String key) {
        return Stream.of("report", "joint")
                .filter(report -> file.startsWith(Sources.TEMPLATES.resolve("study/" + report))
                        || file.startsWith(Sources.JAVA.resolve("id/badak/study/" + report)))
                .filter(report -> !key.startsWith(report + "."))
                .findFirst()
                .map(report -> report + "." + key)
                .orElse(key);
    }

    private static List<Path> writers() {
        return Stream.of(Sources.list(Sources.JAVA, ".java"), Sources.list(Sources.TEMPLATES, ".jte"))
                .flatMap(Collection::stream)
                .toList();
    }

    @Test
    void everyRefusalHasASentenceAndTheFactsItNames() {
        var silent = new ArrayList<String>();
        for (var problem : problems()) {
            if (!indonesian.containsKey(key(problem))) {
                silent.add(key(problem));
            } else {
                arguments(indonesian.get(key(problem))).stream()
                        .filter(argument -> Integer.parseInt(argument) >= problem.facts().length)
                        .forEach(argument -> silent.add(key(problem) + " has no fact " + argument));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static String key(Problem problem) {
        return "problem." + problem.key();
    }

    private static List<Problem> problems() {
        return MainClasses.written().stream()
                .filter(type -> type.isAssignableTo(Problem.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::reflect)
                .map(type -> (Problem) specimen(type))
                .toList();
    }

    /// One valid-looking value of a type that refusals are made of.
    private static Object specimen(Class<?> type) {
        if (type == String.class) {
            return "contoh";
        } else if (type == int.class || type == Integer.class) {
            return 3;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 24);
        } else if (type == UUID.class) {
            return UUID.fromString("01890000-0000-7000-8000-000000000001");
        } else if (type == List.class) {
            return List.of("contoh");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type);
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(types).map(MessagesTests::specimen).toArray());
        } catch (ReflectiveOperationException unable) {
            throw new LinkageError("no specimen of " + type, unable);
        }
    }

    @Test
    void everyActInTheJournalHasItsWords() {
        var written = Pattern.compile("journal\\.write\\(\\s*\"([^\"]+)\"");
        var acts = Sources.list(Sources.JAVA, ".java").stream()
                .flatMap(file -> written.matcher(Sources.read(file)).results().map(match -> "act." + match.group(1)))
                .collect(Collectors.toSet());
        assertThat(indonesian.keySet()).containsAll(acts);
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        var found = new ArrayList<String>();
        for (var file : Sources.list(Sources.TEMPLATES, ".jte")) {
            var shown = TemplateText.of(Sources.read(file));
            words(shown.replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " "), file, found);
            READ_ALOUD.matcher(shown).results().forEach(match -> words(match.group(1), file, found));
        }
        assertThat(found).isEmpty();
    }

    private static void words(String text, Path file, List<String> found) {
        LETTERS.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> !SAME_IN_EVERY_LANGUAGE.contains(word))
                .forEach(word -> found.add(word + " in " + Sources.name(file)));
    }

    /// A shop's owner reads these on a small screen, between two customers.
    @Test
    void ownersReadShortSentences() {
        var lengths = new TreeMap<String, Integer>();
        ownerFacing()
                .forEach((key, text) -> Arrays.stream(text.split("(?<=[.!?])\\s+", -1))
                        .forEach(sentence -> lengths.put(
                                key + ": " + sentence, sentence.strip().split("\\s+", -1).length)));
        assertThat(lengths)
                .allSatisfy((sentence, words) -> assertThat(words).as(sentence).isLessThanOrEqualTo(15));
        var mean = lengths.values().stream().mapToInt(words -> words).average().orElseThrow();
        System.out.printf("owner-facing sentences: %d, %.1f words each%n", lengths.size(), mean);
        assertThat(mean).isLessThanOrEqualTo(9);
    }

    private static Map<String, String> ownerFacing() {
        var all = new TreeMap<String, String>();
        OWNER_FACING.stream()
                .map(module -> Sources.MESSAGES.resolve(module + "_id.properties"))
                .forEach(file -> all.putAll(Sources.properties(file)));
        return all;
    }
}
