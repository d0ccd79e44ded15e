package id.badak.study.appraisal;

import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.findings.Plan;
import id.badak.study.statistics.Method;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What somebody wants to be an edition.
///
/// @param unit   how long a period is
/// @param before the earlier of the two periods that are compared; absent for the first of the data
/// @param after  the later; absent for the last
public record PlanDraft(
        String title,
        String design,
        List<String> indicators,
        List<Method> tests,
        List<String> primary,
        PeriodUnit unit,
        OptionalInt before,
        OptionalInt after) {
    public PlanDraft {
        indicators = List.copyOf(indicators);
        tests = List.copyOf(tests);
        primary = List.copyOf(primary);
    }

    /// As `./badak evaluate --plan` reads it, without its date. A text of JSON is one of YAML.
    String body() {
        var lines = Stream.of(
                "title: " + text(title),
                "design: " + text(design),
                "indicators: " + texts(indicators),
                "tests: " + texts(tests.stream().map(Method::code).toList()),
                "primary: " + texts(primary));
        var periods =
                Stream.of(period("before", before), period("after", after)).flatMap(Optional::stream);
        return Stream.concat(lines, periods).collect(Collectors.joining("\n", "", "\n"));
    }

    private Optional<String> period(String name, OptionalInt period) {
        return period.isPresent() ? Optional.of(name + ": " + text(unit.label(period.getAsInt()))) : Optional.empty();
    }

    private static String text(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(PlanDraft::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /// Whether it comes back as it went in: there are letters that YAML does not know.
    boolean canBeKept() {
        try {
            var back = read(body(), LocalDate.EPOCH, unit);
            return back.title().equals(title)
                    && back.design().equals(design)
                    && back.indicators().equals(indicators)
                    && back.primary().equals(primary);
        } catch (YamlFault unknownLetters) {
            return false;
        }
    }

    static Plan read(String body, LocalDate dated, PeriodUnit unit) {
        return Plan.read(YamlNode.read("plan.yaml", new StringReader(text(body, dated))), unit);
    }

    /// A body with its date, as a file.
    static String text(String body, LocalDate dated) {
        return "dated: " + dated + "\n" + body;
    }
}
