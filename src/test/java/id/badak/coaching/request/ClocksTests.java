package id.badak.coaching.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.coaching.request.DataRequest.Kind;
import id.badak.registry.grading.RuleTable;
import id.badak.registry.programme.Basis;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The page docs/rules/tenggat.md is the test.
class ClocksTests {
    private static final RuleTable TABLE = RuleTable.read("tenggat.md", "Request clock");

    @TestFactory
    Stream<DynamicTest> runAsTheirPageSays() {
        var clocks = new Clocks();
        return TABLE.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var term = clocks.of(Kind.valueOf(row.getFirst()));
                    assertThat(Instant.parse(row.get(1)).plus(term.time())).isEqualTo(row.get(2));
                    assertThat(term.article()).isEqualTo(row.get(3));
                    assertThat(term.basis()).isEqualTo(Basis.valueOf(row.get(4)));
                }));
    }

    @Test
    void haveARowForEveryKind() {
        assertThat(TABLE.rows())
                .extracting(row -> Kind.valueOf(row.getFirst()))
                .containsExactlyInAnyOrder(Kind.values());
    }
}
