package id.badak.prove.asvs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sources that Badak is built from, where what its papers name can be looked up.
public final class Checkout {
    private static final String TESTS = "src/test/java";
    private static final String ENDING = ".java";

    private final Path root;
    private final Map<String, String> tests;

    private Checkout(Path root, Map<String, String> tests) {
        this.root = root;
        this.tests = tests;
    }

    /// Finds one in a folder; empty when only the program is there.
    public static Optional<Checkout> at(Path root) {
        var folder = root.resolve(TESTS);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.walk(folder)) {
            var tests = new HashMap<String, String>();
            for (var file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                tests.put(file.getFileName().toString().replace(ENDING, ""), Files.readString(file));
            }
            return Optional.of(new Checkout(root, tests));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether a method that JUnit or jqwik would run has this name, as in `TotpTests.givesACode`.
    public boolean hasTest(String name) {
        var parts = name.split("\\.", -1);
        return parts.length == 2
                && tests.containsKey(parts[0])
                && Pattern.compile(
                                "@(?:Test|ParameterizedTest|Property|Example)\\b(?:(?!\\bvoid ).)*\\bvoid "
                                        + Pattern.quote(parts[1]) + "\\(",
                                Pattern.DOTALL)
                        .matcher(tests.get(parts[0]))
                        .find();
    }

    /// Whether a paper has a heading, as in `docs/operate/backup.md#The drill`.
    public boolean hasHeading(String place) {
        var parts = place.split("#", 2);
        var paper = root.resolve(parts[0]);
        if (parts.length < 2 || !Files.isRegularFile(paper)) {
            return false;
        }
        try (var lines = Files.lines(paper)) {
            return lines.anyMatch(line -> line.replaceFirst("^#{1,6} ", "").equals(parts[1]) && line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
