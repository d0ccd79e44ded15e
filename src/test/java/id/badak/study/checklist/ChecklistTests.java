package id.badak.study.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Language;
import id.badak.study.checklist.Checklist.Row;
import id.badak.study.checklist.Checklist.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ChecklistTests {
    static final Iterable<String> LISTS = List.of("trend", "strobe", "coreq", "srqr", "gramms");

    @ParameterizedTest
    @CsvSource({"trend, 22", "strobe, 22", "coreq, 32", "srqr, 21", "gramms, 6"})
    void hasEveryItemOfItsAuthorsInTheirOrder(String name, int items) {
        assertThat(Checklist.load(name).fill(shownAs(name, Optional.of("ada")), Language.ID))
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, items)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void whatTheReportDoesNotShowIsAGapThatSaysWhatToAdd(String name) {
        assertThat(Checklist.load(name).fill(shownAs(name, Optional.empty()), Language.EN))
                .allSatisfy(row -> {
                    assertThat(row.state()).isEqualTo(State.GAP);
                    assertThat(row.shows()).isEmpty();
                    assertThat(row.adds()).endsWith(".");
                });
    }

    /// The only items that files can carry whole; whoever adds one here has read what its authors ask.
    @ParameterizedTest
    @CsvSource({
        "trend, 10 11 13 16 17 18",
        "strobe, 4 15 16 17 18",
        "coreq, 1 10 12 16 18 21 24 25 27 28 29 31",
        "srqr, 4 7 12 15 17 19",
        "gramms, 3 4"
    })
    void whatOnlyAPersonCanSayIsNeverFilled(String name, String whole) {
        assertThat(Checklist.load(name).fill(shownAs(name, Optional.of("ada")), Language.ID))
                .filteredOn(row -> row.state() == State.SHOWN)
                .extracting(Row::number)
                .containsExactly(whole.split(" "));
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void anItemThatNoReportKnowsIsAFault(String name) {
        var list = Checklist.load(name);
        assertThatThrownBy(() -> list.fill(Map.of(), Language.ID)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Optional<String>> shownAs(String name, Optional<String> sentence) {
        var all = new HashMap<String, Optional<String>>();
        Checklist.load(name).items().forEach(item -> item.evidence().ifPresent(code -> all.put(code, sentence)));
        return all;
    }
}
