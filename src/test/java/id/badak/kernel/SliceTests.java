package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTests {
    private static final PageRequest FIRST = new PageRequest(1, "");

    @ParameterizedTest
    @CsvSource({"0,0,false", "1,1,false", "20,20,false", "21,20,true"})
    void showsTwentyRowsAndKnowsFromOneMoreThatAPageFollows(int fetched, int shown, boolean hasNext) {
        var slice = Slice.of(Collections.nCopies(fetched, "row"), FIRST);

        assertThat(slice.rows()).hasSize(shown);
        assertThat(slice.hasNext()).isEqualTo(hasNext);
    }

    @Test
    void keepsOrderAndPageWhenItsRowsBecomeSomethingElse() {
        var rows = IntStream.rangeClosed(1, 21).boxed().toList();

        var slice = Slice.of(rows, FIRST).map(number -> "Petugas " + number);

        assertThat(slice.rows()).startsWith("Petugas 1", "Petugas 2").endsWith("Petugas 20");
        assertThat(slice.hasNext()).isTrue();
        assertThat(slice.request()).isEqualTo(FIRST);
    }

    @Nested
    class Request {
        @ParameterizedTest
        @ValueSource(strings = {"", "nol", "-1", "0", "1.5", "999999", " 2"})
        void isForTheFirstPageWhenItsNumberIsNone(String typed) {
            assertThat(PageRequest.of(typed, "").number()).isOne();
            assertThat(PageRequest.of(typed, "").offset()).isZero();
        }

        @Test
        void skipsWhatTheEarlierPagesShowed() {
            assertThat(PageRequest.of("3", "").offset()).isEqualTo(40);
        }

        @Test
        void skipsTwoHundredThousandRowsAtMost() {
            assertThat(PageRequest.of("99999", "").number()).isEqualTo(10_000);
            assertThat(new PageRequest(Integer.MAX_VALUE, "").offset()).isEqualTo(199_980);
        }

        @Test
        void cutsALongSearchAndWhatTheDatabaseCannotTake() {
            assertThat(new PageRequest(1, "a".repeat(81)).search()).hasSize(80);
            assertThat(new PageRequest(1, "\u00a0ker\0ipik ").search()).isEqualTo("keripik");
        }

        /// Somebody who looks for 100% means these four letters.
        @Test
        void looksForSignsOfPatternsAsTheyAreTyped() {
            assertThat(new PageRequest(1, "100%_\\").pattern()).isEqualTo("%100\\%\\_\\\\%");
            assertThat(FIRST.pattern()).isEqualTo("%%");
        }
    }
}
