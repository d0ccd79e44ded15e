package id.badak.study.published;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever stands in the file, the answer is a report or a clear refusal.
class GarbageTests {
    private static final byte[] PAPER = FiguresSpecimens.paperFile();

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property
    void anyYamlishTextIsReadOrRefused(@ForAll("yamlish") String text) {
        readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void thePaperWithPartsExchangedIsReadOrRefused(
            @ForAll("yamlish") String piece,
            @ForAll @IntRange(max = 1600) int from,
            @ForAll @IntRange(max = 40) int length) {
        var text = new String(PAPER, StandardCharsets.UTF_8);
        int start = Math.min(from, text.length());
        int end = Math.min(start + length, text.length());
        readOrRefuse((text.substring(0, start) + piece + text.substring(end)).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void thePaperWithOneByteChangedIsReadOrRefused(@ForAll @IntRange(max = 1600) int at, @ForAll byte value) {
        var bytes = Arrays.copyOf(PAPER, PAPER.length);
        bytes[at % bytes.length] = value;
        readOrRefuse(bytes);
    }

    @Provide
    Arbitrary<String> yamlish() {
        var words = Arbitraries.of(
                "source",
                "decimals",
                "series",
                "points",
                "claims",
                "compare",
                "notes",
                "id",
                "en",
                "text",
                "period",
                "percent",
                "k",
                "n",
                "from",
                "to",
                "printed_change",
                "c1",
                "production",
                "2022",
                "2024",
                "0",
                "100",
                "52.43",
                "-1",
                "1e9",
                "99999999999999999999",
                "~",
                "true",
                "!!binary aGk=",
                "!!int x",
                "&a",
                "*a",
                "<<",
                "\\U0011FFFF",
                "\"\\x00\"",
                "\u0000",
                "\uFEFF",
                "\uD83E\uDD8F",
                "\u2028",
                "'",
                "\"",
                "%YAML 1.9");
        var marks = Arbitraries.of(
                ": ", ", ", "- ", "{", "}", "[", "]", "\n", "\n  ", "\n    ", "? ", "| ", "> ", "#", "---\n", "...\n",
                "\t", "@", "`");
        return Arbitraries.oneOf(words, marks).list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            var figures = FiguresReader.read("garbage.yaml", bytes);
            assertThat(figures.series()).isNotEmpty();
        } catch (InputFault fault) {
            assertThat(fault.line()).isPositive();
            assertThat(fault.field()).isNotBlank();
            for (var language : Language.values()) {
                assertThat(fault.sentence("garbage.yaml", Texts.in(language))).doesNotContain("⟨");
            }
        }
    }
}
