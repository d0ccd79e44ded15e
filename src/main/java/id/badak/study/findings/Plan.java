package id.badak.study.findings;

import id.badak.kernel.YamlNode;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.statistics.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What was to be asked, written down before anybody saw an answer.
///
/// The plan does not choose what is computed: all is, and what stands in no plan is named so. It
/// chooses the two periods that are compared and which findings are the primary ones.
///
/// @param dated   the day it was written, as it says itself
/// @param tests   the methods that were to be used
/// @param primary ids of findings
/// @param before  the earlier of the two periods; absent for the first of the table
/// @param after   the later; absent for the last
public record Plan(
        LocalDate dated,
        String title,
        String design,
        List<String> indicators,
        List<Method> tests,
        List<String> primary,
        OptionalInt before,
        OptionalInt after) {
    /// Source: ours. It bounds what one file can ask for.
    public static final int MOST = 50;

    public static final int LONGEST = 500;

    public Plan {
        indicators = List.copyOf(indicators);
        tests = List.copyOf(tests);
        primary = List.copyOf(primary);
    }

    /// Reads a plan whose periods are named as the table names them.
    ///
    /// @throws id.badak.kernel.YamlFault for anything it does not know
    public static Plan read(YamlNode root, PeriodUnit unit) {
        root.onlyHas("dated", "title", "design", "indicators", "tests", "primary", "before", "after");
        return new Plan(
                root.get("dated").date(),
                line(root.get("title")),
                line(root.get("design")),
                lines(root.get("indicators")),
                tests(root.get("tests")),
                lines(root.get("primary")),
                period(root, "before", unit),
                period(root, "after", unit));
    }

    private static String line(YamlNode node) {
        var text = node.text().replaceAll("\\s+", " ");
        if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw node.fault("must be a text");
        }
        return text;
    }

    private static List<String> lines(YamlNode node) {
        var items = node.list();
        if (items.isEmpty() || items.size() > MOST) {
            throw node.fault("must be a list");
        }
        return items.stream().map(Plan::line).toList();
    }

    private static List<Method> tests(YamlNode node) {
        var tests = new ArrayList<Method>();
        for (var item : node.list()) {
            tests.add(Arrays.stream(Method.values())
                    .filter(method -> method.code().equals(item.text()))
                    .findFirst()
                    .orElseThrow(() -> item.fault("must be one of "
                            + Arrays.stream(Method.values()).map(Method::code).collect(Collectors.joining(", ")))));
        }
        return tests;
    }

    private static OptionalInt period(YamlNode root, String name, PeriodUnit unit) {
        var node = root.find(name);
        if (node.isEmpty()) {
            return OptionalInt.empty();
        }
        var period = unit.parse(node.get().text());
        if (period.isEmpty()) {
            throw node.get()
                    .fault("must be one of "
                            + String.format(
                                    Locale.ROOT,
                                    "%s, %s, …",
                                    unit.label(unit.period(LocalDate.of(2023, 1, 1))),
                                    unit.label(unit.period(LocalDate.of(2024, 12, 1)))));
        }
        return period;
    }
}
