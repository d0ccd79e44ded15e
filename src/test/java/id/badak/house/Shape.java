package id.badak.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Prints the mirror of the house: what the code looks like in numbers. `bin/shape` runs it from its source.
///
/// It reads text, not trees, so a figure may be off by one or two; it is there to be looked at, and
/// stops nothing.
final class Shape {
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?<public>public )?(?:(?:abstract|final|sealed|non-sealed|static) )*"
                    + "(?:class|interface|record|enum|@interface) \\w+");
    private static final Pattern METHOD = Pattern.compile(
            "^ {4}(?: {4})?(?!return|throw|new|else|case)(?!.*->)(?!.*\\b(?:record|class|enum|interface) )[\\w@<][\\w<>,.?@\\[\\] ]*\\([^;]*\\)?[^;=]*\\{$");
    private static final Pattern PARAMETERS =
            Pattern.compile("(?m)^ {4,8}[\\w<>,.?@\\[\\] ]+ \\w+\\(([^)]*)\\)[^;]*\\{$");

    private static final Pattern CONSTRUCTOR = Pattern.compile(
            "(?m)^ {4}(?:public |private |protected )?([A-Z]\\w*)\\(([^)]*)\\)(?: throws [\\w, ]+)? \\{$");

    private final List<Page> main;
    private final List<Page> test;
    private final List<Page> templates;

    private Shape(Path root) throws IOException {
        main = pages(root.resolve("src/main/java"), ".java");
        test = pages(root.resolve("src/test/java"), ".java");
        templates = pages(root.resolve("src/main/resources/templates"), ".jte");
    }

    public static void main(String[] args) throws IOException {
        new Shape(Path.of(args.length == 0 ? "." : args[0])).print();
    }

    private void print() {
        System.out.printf("%-28s %-24s %s%n", "Thing", "Here", "Good houses");
        row("lines per main file", spread(main.stream().map(Page::size).toList()), "median ≤ 60, look above 300");
        row(
                "lines per method",
                spread(main.stream()
                        .flatMap(page -> page.methods().values().stream())
                        .toList()),
                "90 % within 15");
        row(
                "parameters",
                spread(main.stream().flatMap(page -> page.parameters().stream()).toList()),
                "≤ 3, look above 5");
        row("files per package", spread(new ArrayList<>(filesPerPackage().values())), "≤ 15, look above 25");
        row("package-private types", percent(hidden(), types()), "≥ 50 %");
        row("comment lines", percent(count(main, line -> line.strip().startsWith("//")), lines(main)), "8-15 %");
        row("test : main lines", ratio(lines(test), lines(main)), "0.8-1.6");
        row("  proofs, benches as tests", ratio(lines(test) + instruments(), lines(main) - instruments()), "");
        row("template lines", spread(templates.stream().map(Page::size).toList()), "≤ 60, look above 120");
        row("wildcard imports in main", count(main, line -> line.matches("import .*\\*;")) + "", "0");
        row("TO" + "DO in main", count(main, line -> line.contains("TO" + "DO")) + "", "0");
        row("suppressions in main", count(main, line -> line.contains("@SuppressWarnings")) + "", "each with a reason");
        row("lines above 120 columns", count(main, line -> line.length() > 120) + "", "0");
        row(
                "dependencies of constructors",
                spread(main.stream()
                        .flatMap(page -> page.constructors().values().stream())
                        .toList()),
                "≤ 4, look above 6");
        nameWhatStandsOut();
    }

    private void nameWhatStandsOut() {
        filesPerPackage().entrySet().stream()
                .filter(files -> files.getValue() > 25)
                .forEach(files -> System.out.println("  files: " + files.getKey() + " " + files.getValue()));
        main.stream().filter(page -> page.size() > 300).forEach(page -> System.out.println("  long: " + page.path()));
        main.forEach(page -> page.methods().entrySet().stream()
                .filter(method -> method.getValue() > 40)
                .forEach(method -> System.out.println(
                        "  method: " + page.path() + ":" + method.getKey() + " " + method.getValue())));
        main.forEach(page -> page.constructors().entrySet().stream()
                .filter(made -> made.getValue() > 6)
                .forEach(made -> System.out.println("  constructor: " + made.getKey() + " " + made.getValue())));
    }

    private static void row(String thing, String here, String good) {
        System.out.printf("%-28s %-24s %s%n", thing, here, good);
    }

    /// Says median, nine of ten, and the greatest.
    private static String spread(List<Integer> figures) {
        if (figures.isEmpty()) {
            return "–";
        }
        var sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return "%d · %d · %d"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10), sorted.getLast());
    }

    private static String ratio(long part, long whole) {
        return "%.2f".formatted((double) part / Math.max(1, whole));
    }

    /// The proofs and the benches are tests that are shipped, so that an operator can run them.
    private long instruments() {
        return main.stream()
                .filter(page -> page.path().toString().matches(".*/badak/(prove|bench)/.*"))
                .mapToLong(Page::size)
                .sum();
    }

    private static String percent(long part, long whole) {
        return "%d %%".formatted(Math.round(100.0 * part / Math.max(1, whole)));
    }

    private Map<Path, Integer> filesPerPackage() {
        var counts = new HashMap<Path, Integer>();
        main.forEach(page -> counts.merge(page.path().resolveSibling(""), 1, Integer::sum));
        return counts;
    }

    private long types() {
        return main.stream()
                .flatMap(page -> TYPE.matcher(page.text()).results())
                .count();
    }

    private long hidden() {
        return main.stream()
                .flatMap(page -> TYPE.matcher(page.text()).results())
                .filter(type -> type.group("public") == null)
                .count();
    }

    private static long lines(List<Page> pages) {
        return pages.stream().mapToLong(Page::size).sum();
    }

    private static long count(List<Page> pages, Predicate<String> wanted) {
        return pages.stream()
                .flatMap(page -> page.lines().stream())
                .filter(wanted)
                .count();
    }

    private static List<Page> pages(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var pages = new ArrayList<Page>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                pages.add(new Page(file, Files.readAllLines(file)));
            }
        }
        return pages;
    }

    private record Page(Path path, List<String> lines) {
        int size() {
            return lines.size();
        }

        String text() {
            return String.join("\n", lines);
        }

        /// A method ends at the first closing brace of its own depth; the formatter sees to that.
        ///
        /// @return by the line it begins at
        Map<Integer, Integer> methods() {
            var found = new TreeMap<Integer, Integer>();
            for (var start = 0; start < lines.size(); start++) {
                if (METHOD.matcher(lines.get(start)).matches()) {
                    found.put(start + 1, bodyLines(start));
                }
            }
            return found;
        }

        /// Of classes only: what a record holds is its columns, and no dependency.
        Map<String, Integer> constructors() {
            var found = new TreeMap<String, Integer>();
            CONSTRUCTOR
                    .matcher(text())
                    .results()
                    .filter(made -> text().contains("class " + made.group(1)))
                    .forEach(made -> found.merge(made.group(1), arguments(made.group(2)), Math::max));
            return found;
        }

        private static int arguments(String between) {
            return between.isBlank() ? 0 : between.split(",(?![^<]*>)", -1).length;
        }

        private int bodyLines(int start) {
            var line = lines.get(start);
            var close = " ".repeat(line.length() - line.stripLeading().length()) + "}";
            for (var end = start + 1; end < lines.size(); end++) {
                if (lines.get(end).equals(close)) {
                    return end - start - 1;
                }
            }
            return 0;
        }

        List<Integer> parameters() {
            return PARAMETERS
                    .matcher(text())
                    .results()
                    .map(match -> arguments(match.group(1)))
                    .toList();
        }
    }
}
