package id.badak.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresReaderTests {
    private static final String PAPER = new String(FiguresSpecimens.paperFile(), StandardCharsets.UTF_8);

    @Test
    void readsThePaper() {
        var paper = FiguresSpecimens.paper();
        assertThat(paper.series()).extracting(PublishedSeries::id).containsExactly("production", "distribution");
        assertThat(paper.series("production").get(2024).percent()).isEqualByComparingTo("65.90");
        assertThat(paper.claims()).extracting(Claim::id).containsExactly("c1", "c2", "c3");
        assertThat(paper.notes()).hasSize(1);
    }

    /// What is replaced in the paper's file, by what, and the remedy, line and field that follow.
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("decimals: 2", "decimal: 2", "yaml.UNKNOWN", 4, "decimal"),
                Arguments.of("decimals: 2", "decimals: 7", "between", 4, "decimals"),
                Arguments.of("decimals: 2", "decimals: two", "yaml.NOT_WHOLE", 4, "decimals"),
                Arguments.of("decimals: 2", "", "yaml.MISSING", 3, "decimals"),
                Arguments.of("decimals: 2", "decimals: 1", "decimals", 9, "series[0].points[0].percent"),
                Arguments.of("decimals: 2", "decimals: 2\ndecimals: 2", "yaml.TWICE", 5, "decimals"),
                Arguments.of("source: \"Pratiwi", "source: \"\\u0007", "not-printable", 3, "source"),
                Arguments.of("source: \"Pratiwi", "source: \"" + "x".repeat(1001), "long-text", 3, "source"),
                Arguments.of("52.43", "101", "between", 9, "series[0].points[0].percent"),
                Arguments.of("52.43", "-1", "between", 9, "series[0].points[0].percent"),
                Arguments.of("52.43", "52.435", "decimals", 9, "series[0].points[0].percent"),
                Arguments.of("52.43", "52,43", "yaml.UNKNOWN", 9, "series[0].points[0].43"),
                Arguments.of("52.43", "\"52,43\"", "yaml.NOT_DECIMAL", 9, "series[0].points[0].percent"),
                Arguments.of("52.43", "[52.43]", "yaml.NOT_TEXT", 9, "series[0].points[0].percent"),
                Arguments.of("52.43", "\"\"", "yaml.EMPTY", 9, "series[0].points[0].percent"),
                Arguments.of("52.43", "52.43, k: 54", "k-without-n", 9, "series[0].points[0].k"),
                Arguments.of("52.43", "52.43, k: 104, n: 103", "k-above-n", 9, "series[0].points[0].k"),
                Arguments.of("52.43", "52.43, k: 53, n: 103", "contradicts", 9, "series[0].points[0].k"),
                Arguments.of("52.43", "52.43, n: 100", "n-contradicts", 9, "series[0].points[0].n"),
                Arguments.of("52.43", "52.43, n: 0", "between", 9, "series[0].points[0].n"),
                Arguments.of(
                        "period: 2024, percent: 65.90",
                        "period: 2022, percent: 65.90",
                        "duplicate-period",
                        10,
                        "series[0].points[1].period"),
                Arguments.of("id: distribution", "id: production", "duplicate-id", 11, "series[1].id"),
                Arguments.of("id: distribution", "id: Distribution", "id", 11, "series[1].id"),
                Arguments.of(
                        "{id: \"Sarana produksi yang memenuhi ketentuan\", en: "
                                + "\"Production facilities that meet the standard\"}",
                        "{}",
                        "no-language",
                        7,
                        "series[0].name"),
                Arguments.of("{id: c1,", "{id: c2,", "duplicate-id", 18, "claims[1].id"),
                Arguments.of(
                        "series: production, from", "series: service, from", "unknown-series", 17, "claims[0].series"),
                Arguments.of(
                        "from: 2022, to: 2024, printed_change: 13.47",
                        "from: 2023, to: 2024",
                        "unknown-period",
                        17,
                        "claims[0].from"),
                Arguments.of(
                        "from: 2022, to: 2024, printed_change: 13.47",
                        "from: 2024, to: 2022",
                        "backwards",
                        17,
                        "claims[0].to"),
                Arguments.of(
                        "printed_change: 13.47", "printed_change: 13.475", "decimals", 17, "claims[0].printed_change"),
                Arguments.of("[c1, c2]", "[c1, c9]", "unknown-claim", 19, "claims[2].compare[1]"),
                Arguments.of("[c1, c2]", "[c1, c1]", "same-series", 19, "claims[2].compare[1]"),
                Arguments.of("[c1, c2]", "[c1]", "length", 19, "claims[2].compare"),
                Arguments.of(
                        "compare: [c1, c2]", "compare: [c1, c2], from: 2022", "yaml.UNKNOWN", 19, "claims[2].from"),
                Arguments.of("series:\n", "series: 3\nother:\n", "yaml.UNKNOWN", 7, "other"),
                Arguments.of("notes:\n", "notes: x\nother:\n", "yaml.UNKNOWN", 22, "other"),
                Arguments.of("source:", "source: [", "yaml.NOT_YAML", 4, "(file)"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesWithLineFieldAndRemedy(String original, String replacement, String key, int line, String field) {
        assertThat(PAPER).contains(original);
        var fault = fault(PAPER.replace(original, replacement));
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.line()).isEqualTo(line);
    }

    @Test
    void refusesWhatIsNoFileOfFigures() {
        assertThat(fault("").key()).isEqualTo("yaml.EMPTY_FILE");
        assertThat(fault("- 1").key()).isEqualTo("yaml.NOT_MAPPING");
        assertThat(fault("? [a]\n: 1").key()).isEqualTo("yaml.NOT_NAME");
        assertThat(fault("decimals: 2\nseries: 2\n").key()).isEqualTo("yaml.NOT_LIST");
        assertThat(fault(new byte[] {(byte) 0xff}).key()).isEqualTo("not-utf8");
        assertThat(fault(new byte[FiguresReader.LARGEST_BYTES + 1]).key()).isEqualTo("too-large");
    }

    /// Dates and choices stand only in a map of columns or a plan: `EvaluatePanelTests` has those.
    @Test
    void everyRemedyOfTheKernelIsProvokedHere() {
        Set<String> provoked =
                new TreeSet<>(Set.of("EMPTY_FILE", "NOT_MAPPING", "NOT_NAME", "NOT_LIST", "NOT_DATE", "NOT_KNOWN"));
        faults().map(fault -> String.valueOf(fault.get()[2]))
                .filter(key -> key.startsWith("yaml."))
                .forEach(key -> provoked.add(key.substring("yaml.".length())));
        assertThat(provoked)
                .isEqualTo(Arrays.stream(KernelRemedy.values())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysEveryFaultInBothLanguages(String original, String replacement, String key, int line, String field) {
        var fault = fault(PAPER.replace(original, replacement));
        for (var language : Language.values()) {
            assertThat(fault.sentence(FiguresSpecimens.NAME, Texts.in(language)))
                    .contains(FiguresSpecimens.NAME, " " + line + ",", field)
                    .doesNotContain("⟨", "{0}", "{1}");
        }
    }

    private static InputFault fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputFault fault(byte[] bytes) {
        return catchThrowableOfType(InputFault.class, () -> FiguresReader.read(FiguresSpecimens.NAME, bytes));
    }
}
