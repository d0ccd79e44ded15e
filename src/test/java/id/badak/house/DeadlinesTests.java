package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.registry.grading.RuleTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A figure on the page of deadlines is the one in the code, and has a source and a date.
class DeadlinesTests {
    @TestFactory
    Stream<DynamicTest> standInTheCodeAsOnTheirPage() {
        return RuleTable.read("tenggat.md", "Figures").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    assertThat(row.get(2)).containsPattern("since \\d{4}-\\d{2}-\\d{2}");
                    var file = Sources.JAVA.resolve("id/badak/" + plain(row.get(3)) + ".java");
                    assertThat(Sources.read(file)).contains(plain(row.get(4)));
                }));
    }

    private static String plain(String code) {
        return code.replace("`", "");
    }
}
