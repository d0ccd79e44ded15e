package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// One word, one meaning: what the domain's types are called stands in the glossary.
class GlossaryTests {
    private static final Pattern WORD = Pattern.compile("`([A-Z]\\w*)`");

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

    private static Set<String> codes(String glossary) {
        var found = new TreeSet<String>();
        glossary.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1)[1])
                .forEach(cell -> WORD.matcher(cell).results().forEach(match -> found.add(match.group(1))));
        return found;
    }

    /// Public types of the zones that name a thing of the domain. Doors are plurals of what they keep,
    /// ids and inner records belong to their aggregate's row.
    private static Set<String> domain() {
        var found = new TreeSet<String>();
        MainClasses.written().stream()
                .filter(type -> type.getPackageName().matches("id\\.badak\\.(registry|coaching|official|study)\\..*"))
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
