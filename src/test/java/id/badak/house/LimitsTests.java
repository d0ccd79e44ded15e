package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The paper of limits says what the program does.
class LimitsTests {
    private static final String PAPER = Sources.read(Sources.ROOT.resolve("docs/operate/limits.md"));

    /// A figure, and behind it, in brackets or in the next cell, the constant that it is.
    private static final Pattern FIGURE =
            Pattern.compile("(\\d+)[a-z ]*(?:\\| |\\()`([A-Z]\\w+(?:\\.Kind)?\\.[A-Z][A-Z_]+)`");

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:\\.Kind)?\\.[A-Z][A-Z_]+)`");
    private static final Pattern LIMIT =
            Pattern.compile("static final (?:int|long) ((?:MOST|LONGEST|SHORTEST|FEWEST|OLDEST)(?:_[A-Z_]+)?) =");

    /// What people type and files they send are nothing of these.
    private static final Pattern ASIDE = Pattern.compile(
            "/(?:study|prove|bench|demo|cast|postgres|database|operate|archive|backup|grading|journal|permission|launch)/");

    /// How the program does its own work, and the inside of the rule for passwords (docs/adr/0028).
    private static final Set<String> OWN_WORK = Set.of(
            "Clamd.LONGEST_ANSWER",
            "OrphanSweep.MOST_FILES",
            "Pace.MOST_KEYS",
            "PasswordRule.FEWEST_DIFFERENT",
            "PasswordRule.MOST_BESIDE_RUNS",
            "PasswordRule.SHORTEST_NAME",
            "PasswordRule.SHORTEST_RUN",
            "SheetText.MOST_DIGITS",
            "Totp.MOST_LAG_SECONDS");

    @Test
    void givesTheFiguresOfTheProgram() throws Exception {
        var said = new TreeMap<String, Long>();
        FIGURE.matcher(PAPER).results().forEach(found -> said.put(found.group(2), Long.valueOf(found.group(1))));
        var named = NAMED.matcher(PAPER)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said.keySet()).as("a figure before every constant").isEqualTo(named);
        var are = new TreeMap<String, Long>();
        for (var constant : named) {
            are.put(constant, value(constant));
        }
        assertThat(said).isEqualTo(are);
    }

    /// A limit that is added stands in the paper, or somebody says why not.
    @Test
    void namesEveryLimit() {
        var forgotten = new TreeSet<String>();
        for (var file : Sources.list(Sources.JAVA, ".java")) {
            if (!ASIDE.matcher(file.toString()).find()) {
                LIMIT.matcher(Sources.read(file))
                        .results()
                        .map(found -> simpleName(file) + "." + found.group(1))
                        .filter(constant -> !PAPER.contains("`" + constant + "`"))
                        .forEach(forgotten::add);
            }
        }
        assertThat(forgotten).isEqualTo(new TreeSet<>(OWN_WORK));
    }

    private static long value(String constant) throws Exception {
        var name = constant.split("\\.", 2)[0];
        var file = Sources.list(Sources.JAVA, "/" + name + ".java").getFirst();
        var type = Sources.JAVA.relativize(file).toString().replace(".java", "").replace('/', '.');
        if (constant.contains(".Kind.")) {
            var life = Class.forName(type + "$Kind").getDeclaredMethod("life");
            life.setAccessible(true);
            var kinds = Class.forName(type + "$Kind").getEnumConstants();
            for (var kind : kinds) {
                if (constant.endsWith("." + kind)) {
                    return ((Duration) life.invoke(kind)).toMinutes();
                }
            }
            throw new AssertionError("no " + constant);
        }
        var field = Class.forName(type).getDeclaredField(constant.substring(name.length() + 1));
        field.setAccessible(true);
        return ((Number) field.get(null)).longValue();
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
