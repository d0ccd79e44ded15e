package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `badak-serve.jar`, what an installation runs, comes without the demo, its cast, benches and proofs, and needs none
/// of
/// them. `bin/bom` packs it and starts it.
class LeanJarTests {
    private static final List<String> NOT_FOR_AN_INSTALLATION =
            List.of("id/badak/demo", "id/badak/cast", "id/badak/bench", "id/badak/prove", "id/badak/study/speed");

    private static Pattern leftOut;

    @BeforeAll
    static void readTheList() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var list = pom.substring(pom.indexOf("<classifier>serve</classifier>"), pom.indexOf("</excludes>"));
        leftOut = Pattern.compile(Pattern.compile("<exclude>([^<]+)</exclude>")
                .matcher(list)
                .results()
                .map(one -> one.group(1)
                        .replace(".", "\\.")
                        .replace("$", "\\$")
                        .replaceAll("/\\*\\*$", "/.*")
                        .replaceAll("(?<!\\.)\\*", "[^/]*"))
                .collect(Collectors.joining("|")));
    }

    @Test
    void leavesOutWhatIsForTryingAndProving() {
        var kept = new TreeSet<String>();
        MainClasses.all().stream()
                .map(LeanJarTests::file)
                .filter(file -> NOT_FOR_AN_INSTALLATION.stream().anyMatch(folder -> file.startsWith(folder + "/")))
                .filter(file -> !isLeftOut(file))
                .forEach(kept::add);

        assertThat(kept).isEmpty();
        assertThat(Stream.of("demo/words.properties", "prove/asvs.csv", "openapi.yaml"))
                .allMatch(LeanJarTests::isLeftOut);
        assertThat(Stream.of("id/badak/launch/ServeCommand.class", "id/badak/gate/pace/Pace.class", "static/badak.css"))
                .noneMatch(LeanJarTests::isLeftOut);
    }

    @Test
    void needsNothingThatIsLeftOut() {
        var needed = MainClasses.all().stream()
                .filter(type -> !isLeftOut(file(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> isLeftOut(file(arrow.getTargetClass())))
                .map(arrow -> arrow.getOriginClass().getName() + " needs "
                        + arrow.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(needed).isEmpty();
    }

    private static boolean isLeftOut(String file) {
        return leftOut.matcher(file).matches();
    }

    private static String file(JavaClass type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
