package id.badak.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTests {
    @Test
    void hidesEachOfFewerThanFive() {
        assertThat(SmallCells.hidden(List.of(4, 5, 0, 12))).containsExactly(0, 2);
    }

    @Test
    void hidesTheSmallestOtherWithOneThatWouldBeAlone() {
        assertThat(SmallCells.hidden(List.of(30, 4, 9, 12))).containsExactly(1, 2);
    }

    @Test
    void hidesNothingWhereAllAreLarge() {
        assertThat(SmallCells.hidden(List.of(5, 6))).isEmpty();
    }

    @Test
    void hidesTheOneThereIs() {
        assertThat(SmallCells.hidden(List.of(3))).containsExactly(0);
    }
}
