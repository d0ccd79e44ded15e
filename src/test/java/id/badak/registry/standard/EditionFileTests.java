package id.badak.registry.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.YamlFault;
import id.badak.registry.programme.FacilityKinds;
import id.badak.registry.programme.ProgrammeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EditionFileTests {
    private static final String FILE = "programme/instruments/toko-obat-sipt-2016.yaml";
    private static final String GOOD = text(new ProgrammeFile("instruments/toko-obat-sipt-2016.yaml"));
    private static final FacilityKinds KINDS = FacilityKinds.load();

    /// A change to the good file, and what the fault must say.
    record Broken(String was, String becomes, String field, String remedy) {}

    @TestFactory
    Stream<DynamicTest> saysWhereAFileIsWrongAndWhatToWrite() {
        return Stream.of(
                        new Broken("id: toko-obat-sipt-2016", "id: Toko Obat", "id", "small letters"),
                        new Broken("id: toko-obat-sipt-2016", "id: toko-obat", "id", "name of the file"),
                        new Broken("stage: PUBLISHED", "stage: READY", "stage", "DRAFT, PUBLISHED, RETIRED"),
                        new Broken("since: 2016-07-01 #", "since: July #", "since", "must be a date"),
                        new Broken("since: 2016-07-01 #", "until: 2016-01-01\nsince: 2016-07-01 #", "until", "later"),
                        new Broken("kinds: [TOKO_OBAT]", "kinds: [WARUNG]", "kinds[0]", "no such kind"),
                        new Broken("kinds: [TOKO_OBAT]", "kinds: []", "kinds", "at least one"),
                        new Broken("kinds: [TOKO_OBAT]", "kind: TOKO_OBAT", "kind", "unknown field"),
                        new Broken("code: \"2\"", "code: \"1\"", "elements[1].code", "used twice"),
                        new Broken("engine: CRITICALITY", "engine: MEANS", "rules[0].engine", "cannot count"),
                        new Broken("MAJOR: 0", "MAYOR: 0", "rules[0].grades[0].at-most.MAYOR", "no such severity"),
                        new Broken("MAJOR: 0", "MAJOR: -1", "rules[0].grades[0].at-most.MAJOR", "0 or more"),
                        new Broken("rule: criticality", "rule: other", "chosen.rule", "no such rule"),
                        new Broken("number: \"2a\"", "number: \"1a\"", "clauses[1].number", "used twice"),
                        new Broken("number: \"2a\"", "number: \"a2\"", "clauses[1].number", "such as 13 or 2a"),
                        new Broken("element: \"2\"", "element: \"9\"", "clauses[1].element", "no such element"),
                        new Broken("zone: RECEIVING", "zone: COOKING", "clauses[1].zone", "not on the map"),
                        new Broken("cost: UNDER_1M", "cost: CHEAP", "clauses[0].options[0].cost", "must be one of"),
                        new Broken("id: 1a-2", "id: 1a-1", "clauses[0].options[1].id", "used twice"))
                .map(broken -> DynamicTest.dynamicTest(broken.becomes(), () -> assertFault(broken)));
    }

    @Test
    void refusesAPublishedEditionWithoutClauses() {
        var head = GOOD.substring(0, GOOD.indexOf("\nclauses:"));
        assertThatThrownBy(() -> read(head))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining("only a draft may have no clauses");
        assertThat(read(head.replace("stage: PUBLISHED", "stage: DRAFT")).clauses())
                .isEmpty();
    }

    @Test
    void refusesATableWithoutALastResort() {
        var text =
                GOOD.replace("        meets: false\n", "        meets: false\n        at-most:\n          MINOR: 9\n");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("the last grade must have no limits");
    }

    @Property(tries = 200)
    void givesNothingButAFaultForAnyDamage(
            @ForAll @IntRange(max = 20_000) int at,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @StringLength(max = 12) String put) {
        var from = at % GOOD.length();
        var to = Math.min(GOOD.length(), from + length);
        assertOnlyFaults(GOOD.substring(0, from) + put + GOOD.substring(to));
    }

    @Property(tries = 200)
    void givesNothingButAFaultForAnyLostLine(@ForAll @IntRange(max = 2_000) int line) {
        var lines = GOOD.split("\n", -1);
        lines[line % lines.length] = "";
        assertOnlyFaults(String.join("\n", lines));
    }

    @Property(tries = 200)
    void givesNothingButAFaultForAnyText(@ForAll String text) {
        assertOnlyFaults(text);
    }

    private static void assertOnlyFaults(String text) {
        try {
            assertThat(read(text).rule().grades()).isNotEmpty();
        } catch (YamlFault fault) {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isPositive();
            assertThat(fault.remedy()).isNotBlank();
        }
    }

    private static void assertFault(Broken broken) {
        var at = GOOD.indexOf(broken.was());
        assertThat(at).isNotNegative();
        var text = GOOD.substring(0, at)
                + broken.becomes()
                + GOOD.substring(at + broken.was().length());
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(YamlFault.class, fault -> {
            assertThat(fault.field()).isEqualTo(broken.field());
            assertThat(fault.remedy()).contains(broken.remedy());
        });
    }

    private static Edition read(String text) {
        return new EditionFile(FILE, KINDS).read(new StringReader(text));
    }

    private static String text(ProgrammeFile file) {
        try (Reader reader = file.reader()) {
            return reader.readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
