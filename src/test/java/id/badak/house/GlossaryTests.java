package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// One word, one meaning: what the domain's types are called stands in the glossary.
class GlossaryTests {
    private static final Pattern WORD = Pattern.compile("`([A-Z]\\w*)`");

    private static final Pattern INNER = Pattern.compile("`([A-Z]\\w*\\.[A-Z]\\w*)`");

    /// What an inspector ticks and what a mentor sees are said in the same everyday words.
    private static final Set<String> ORDINARY = Set.of("baik", "cukup", "kurang", "sesuai", "tidak berlaku", "ditolak");

    @Test
    void readsTheWordsOfTheFirstColumnOnly() {
        assertThat(codes("""
                | Code | On the page | Meaning |
                | --- | --- | --- |
                | `Plan`, `Step` | rencana, langkah | not `Task` |

                Nothing in prose: `Visit`.
                """)).containsExactly("Plan", "Step");
    }

    @Test
    void everyPublicTypeOfTheDomainHasARow() {
        var page = Sources.ROOT.resolve("GLOSSARY.md");
        assertThat(codes(Sources.read(page))).containsAll(domain());
    }

    @Test
    void everyRowIsAType() {
        var page = Sources.ROOT.resolve("GLOSSARY.md");
        var types = new TreeSet<>(
                MainClasses.written().stream().map(JavaClass::getSimpleName).toList());
        assertThat(types).containsAll(codes(Sources.read(page)));
    }

    /// `Outer.Inner` is a type inside another or one of its values.
    @Test
    void everyInnerWordIsThere() {
        var types = MainClasses.written();
        var known = new TreeSet<String>();
        types.forEach(type -> {
            if (type.isNestedClass()) {
                known.add(type.getName().replaceAll(".*\\.", "").replace('$', '.'));
            }
            type.getFields().forEach(field -> known.add(type.getSimpleName() + "." + field.getName()));
        });
        var named = INNER.matcher(Sources.read(Sources.ROOT.resolve("GLOSSARY.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }

    /// A word on a page that means two types means none.
    @Test
    void everyWordOnAPageStandsInOneRow() {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        rows(Sources.read(Sources.ROOT.resolve("GLOSSARY.md")))
                .map(row -> row[2].replaceAll("\\([^)]*\\)", ""))
                .flatMap(cell -> Stream.of(cell.split("[,;:]", -1))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .distinct())
                .filter(word -> !word.isEmpty() && !word.equals("–") && !ORDINARY.contains(word))
                .filter(word -> !seen.add(word))
                .forEach(twice::add);
        assertThat(twice).isEmpty();
    }

    private static Stream<String[]> rows(String glossary) {
        return glossary.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("| ---") && !line.startsWith("| Code"))
                .map(line -> line.split("\\|", -1));
    }

    private static Set<String> codes(String glossary) {
        var found = new TreeSet<String>();
        rows(glossary)
                .map(row -> row[1])
                .forEach(cell -> WORD.matcher(cell).results().forEach(match -> found.add(match.group(1))));
        return found;
    }

    /// Public types of the zones that name a thing of the domain. Doors are plurals of what they keep,
    /// ids and inner records belong to their aggregate's row.
    private static Set<String> domain() {
        var found = new TreeSet<String>();
        MainClasses.written().stream()
                .filter(type -> type.getPackageName()
                        .matches("id\\.badak\\.(registry|coaching|official|study|valve|gate|notice|journal)(\\..*)?"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isNestedClass())
                .filter(type -> !type.isAssignableTo(Throwable.class) && !type.isAnnotation())
                .filter(type -> !type.isAnnotatedWith(Configuration.class))
                .filter(type -> !type.isMetaAnnotatedWith(Component.class) && !type.isAnnotatedWith(Component.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.matches(".*(Id|Command|Form|View|Draft|Report)"))
                .forEach(found::add);
        return found;
    }
}
