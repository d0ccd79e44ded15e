package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTests {
    private static final String FILE = """
            title:  Toko obat
            since: 2016-07-01
            share: 52.43
            clauses:
              - number: 1
                critical: true
              - number: two
                critical: perhaps
            """;

    @Nested
    class Reading {
        private final YamlNode file = read(FILE);

        @Test
        void givesEachValueAsWhatItIs() {
            var first = file.list("clauses").getFirst();

            assertThat(file.text("title")).isEqualTo("Toko obat");
            assertThat(file.get("since").date()).isEqualTo(LocalDate.of(2016, 7, 1));
            assertThat(file.get("share").decimal()).isEqualTo(new BigDecimal("52.43"));
            assertThat(first.get("number").integer()).isOne();
            assertThat(first.get("critical").flag()).isTrue();
        }

        @Test
        void keepsTheOrderOfTheFile() {
            assertThat(file.fields().keySet()).containsExactly("title", "since", "share", "clauses");
        }

        @Test
        void takesAListThatIsNotThereForAnEmptyOne() {
            assertThat(file.list("rules")).isEmpty();
            assertThat(file.find("rules")).isEmpty();
        }

        @Test
        void tellsATextFromAListWhereEitherMayStand() {
            assertThat(file.get("title").isText()).isTrue();
            assertThat(file.get("clauses").isText()).isFalse();
        }
    }

    @Nested
    class Fault {
        @Test
        void saysFileLineFieldAndRemedy() {
            var clause = read(FILE).list("clauses").getLast();

            var fault = fault(() -> clause.get("number").integer());

            assertThat(fault).hasMessage("uji.yaml:7: clauses[1].number: must be a whole number, not \"two\"");
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.field()).isEqualTo("clauses[1].number");
        }

        @Test
        void namesAFieldThatIsMissingAndOneThatNobodyKnows() {
            assertThat(fault(() -> read(FILE).get("rules"))).hasMessageContaining("rules: is missing");
            assertThat(fault(() -> read(FILE).onlyHas("title", "since", "clauses")))
                    .hasMessageContaining("share: unknown field; known here: title, since, clauses");
        }

        @Test
        void namesWhatAFlagAndAConstantMayBe() {
            var clause = read(FILE).list("clauses").getLast();

            assertThat(fault(() -> clause.get("critical").flag()).remedy()).isEqualTo("must be true or false");
            assertThat(fault(() -> clause.get("critical").oneOf(Language.class)).remedy())
                    .isEqualTo("must be one of ID, EN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"01-07-2016", "2016-02-30", "Juli", "2016"})
        void isADateThatIsNone(String typed) {
            assertThat(fault(() -> read("day: " + typed).get("day").date()).remedy())
                    .isEqualTo("must be a date such as 2012-04-05, not \"" + typed + "\"");
        }

        /// A comma is how Indonesian writes it, an exponent how programs do; a file has a decimal point.
        @ParameterizedTest
        @ValueSource(strings = {"'52,43'", "5e3", "NaN", ".5", "1234567890123"})
        void isANumberThatIsWrittenOtherwise(String typed) {
            assertThat(fault(() -> read("share: " + typed).get("share").decimal())
                            .remedy())
                    .startsWith("must be a number with a decimal point");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''|the file is empty",
                    "a: [1|not YAML",
                    "- a|must be a mapping of names to values",
                    "a: ' '|must not be empty",
                    "{[x]: 1}|a name must be plain text"
                })
        void isAFileThatIsNoneOfOurs(String text, String remedy) {
            assertThat(fault(() -> read(text).text("a")).remedy()).contains(remedy);
        }

        @Test
        void isANameThatIsWrittenTwice() {
            assertThat(fault(() -> read("a: 1\na: 2\n")))
                    .hasMessageContaining("uji.yaml:2")
                    .hasMessageContaining("a");
        }
    }

    /// Files may come from strangers.
    @Nested
    class Bound {
        @Test
        void refusesAliasesThatWouldGrow() {
            var laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

            assertThat(fault(() -> read(laughs).list("c"))).isNotNull();
        }

        @Test
        void refusesWhatIsNestedTooDeep() {
            assertThat(fault(() -> read("a: " + "[".repeat(40) + "]".repeat(40))))
                    .hasMessageContaining("not YAML");
        }

        @Test
        void refusesWhatIsTooLong() {
            assertThat(fault(() -> read("a: " + "x".repeat(4_000_001)))).hasMessageContaining("not YAML");
        }
    }

    private static YamlNode read(String text) {
        return YamlNode.read("uji.yaml", new StringReader(text));
    }

    private static YamlFault fault(ThrowingCallable reading) {
        return catchThrowableOfType(YamlFault.class, reading);
    }
}
