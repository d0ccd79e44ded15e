package id.badak.coaching.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.coaching.home.Turn.Reason;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.TaskSpecimens;
import id.badak.registry.grading.RuleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TurnTests {
    private static final LocalDate TODAY = TaskSpecimens.DUE.plusDays(1);
    private static final Task OVERDUE = HomeSpecimens.task("13", "13-1", 0).task();
    private static final Task IN_TIME = HomeSpecimens.task("36", "36-1", 1).task();
    private static final Task SHOWN =
            HomeSpecimens.task("13", "13-1", 0).shown().task();

    @Nested
    class WhyACaseNeedsItsMentor {
        @Test
        void isFirstThatAnOwnerWaits() {
            assertTurn(turn("Dapur", List.of(SHOWN, OVERDUE, SHOWN), TODAY.minusDays(90)), Reason.PHOTO_WAITS, 2);
        }

        @Test
        void isThenThatNobodyEverCame() {
            assertTurn(turn("Dapur", List.of(), null), Reason.NEVER_VISITED, 0);
        }

        @Test
        void isThenThatATaskIsOverdue() {
            assertTurn(turn("Dapur", List.of(OVERDUE, IN_TIME), TODAY), Reason.OVERDUE, 1);
        }

        @Test
        void isThenThatNobodyCameForMoreThanThirtyDays() {
            assertTurn(turn("Dapur", List.of(IN_TIME), TODAY.minusDays(31)), Reason.SILENT, 31);
            assertTurn(turn("Dapur", List.of(IN_TIME), TODAY.minusDays(30)), Reason.ON_COURSE, 1);
        }

        @TestFactory
        Stream<DynamicTest> isLongWithoutAVisitAsItsPageSays() {
            var kitchen = HomeSpecimens.kitchen("Dapur");
            var mentorCase = HomeSpecimens.caseOf(kitchen);
            return RuleTable.read("tenggat.md", "Long without a visit").rows().stream()
                    .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                        var lastOn = LocalDate.parse(row.getFirst());
                        var turn = Turn.of(mentorCase, kitchen, List.of(), lastOn, LocalDate.parse(row.get(1)));
                        assertThat(turn.reason() == Reason.SILENT)
                                .isEqualTo(row.get(2).equals("yes"));
                    }));
        }

        @Test
        void isOtherwiseThatItIsOnCourse() {
            assertTurn(turn("Dapur", List.of(), TODAY), Reason.ON_COURSE, 0);
        }
    }

    @Nested
    class Order {
        @Test
        void isByReasonThenByFigureThenByName() {
            var waits = turn("Z", List.of(SHOWN), TODAY);
            var waitsLonger = turn("Z", List.of(SHOWN, SHOWN), TODAY);
            var never = turn("A", List.of(), null);
            var silent = turn("A", List.of(), TODAY.minusDays(40));
            var quiet = turn("B", List.of(), TODAY);
            var alike = turn("A", List.of(), TODAY);

            assertThat(Stream.of(quiet, never, silent, waits, alike, waitsLonger)
                            .sorted(Turn.BY_URGENCY))
                    .containsExactly(waitsLonger, waits, never, silent, alike, quiet);
        }
    }

    private static void assertTurn(Turn turn, Reason reason, int figure) {
        assertThat(turn.reason()).isEqualTo(reason);
        assertThat(turn.figure()).isEqualTo(figure);
    }

    private static Turn turn(String name, List<Task> open, @Nullable LocalDate lastOn) {
        var kitchen = HomeSpecimens.kitchen(name);
        return Turn.of(HomeSpecimens.caseOf(kitchen), kitchen, open, lastOn, TODAY);
    }
}
