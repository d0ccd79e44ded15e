package id.badak.coaching.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.coaching.home.NextAction.Reason;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.TaskSpecimens;
import id.badak.registry.grading.Option;
import id.badak.registry.standard.EditionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Clause 13 is critical and so needed for the next level; 2 and 36 leave a kitchen in the best one.
class NextActionTests {
    private static final TaskSpecimens NEEDED = HomeSpecimens.task("13", "13-1", 9);
    private static final TaskSpecimens FREE_LATER = HomeSpecimens.task("36", "36-1", 5);
    private static final TaskSpecimens COSTLY_SOONER = HomeSpecimens.task("2", "2-2", 0);
    private static final TaskSpecimens FREE_SOONER = HomeSpecimens.task("2", "2-1", 0);

    @Nested
    class First {
        @Test
        void isWhatTheMentorSaysIsNearlyThere() {
            assertNext(Reason.NEARLY_THERE, FREE_LATER.shown().answered(false), NEEDED, COSTLY_SOONER);
        }

        @Test
        void isThenWhatTheNextLevelNeedsHoweverDearAndLate() {
            assertNext(Reason.NEXT_LEVEL, NEEDED, FREE_LATER, FREE_SOONER);
        }

        @Test
        void isThenTheCheapest() {
            assertNext(Reason.CHEAPEST, FREE_LATER, COSTLY_SOONER);
        }

        @Test
        void isThenTheOneWithTheNearestDate() {
            assertNext(Reason.NEAREST_DATE, FREE_SOONER, FREE_LATER);
        }

        @Test
        void isTheOnlyOne() {
            assertNext(Reason.NEAREST_DATE, FREE_LATER);
        }
    }

    @Property(tries = 100)
    void firstIsTheSameInWhateverOrderTheTasksCome(@ForAll long seed) {
        var tasks = new ArrayList<>(List.of(
                NEEDED.task(),
                FREE_LATER.task(),
                COSTLY_SOONER.task(),
                HomeSpecimens.task("12", "12-2", 3).task()));
        var first = next(tasks).map(NextAction::task);

        Collections.shuffle(tasks, new Random(seed));

        assertThat(next(tasks).map(NextAction::task)).isEqualTo(first).contains(NEEDED.task());
    }

    @Nested
    class Nothing {
        @Test
        void isNextWithoutTasks() {
            assertThat(next(List.of())).isEmpty();
        }

        @Test
        void isNextWhileEverythingWaitsForTheMentor() {
            assertThat(next(List.of(NEEDED.shown().task()))).isEmpty();
        }

        @Test
        void isNextOnceEverythingIsDoneOrReplaced() {
            assertThat(next(List.of(
                            NEEDED.closed().task(), FREE_LATER.replaced().task())))
                    .isEmpty();
        }

        @Test
        void isNextOfAnEditionThatIsNotSeenAnyMore() {
            var old = NEEDED.task();
            var elsewhere = new Task(
                    old.id(),
                    old.mentorCase(),
                    old.enterprise(),
                    new EditionId("toko-obat-sipt-2016"),
                    old.clause(),
                    old.zone(),
                    old.cause(),
                    old.option(),
                    old.dueOn(),
                    old.before(),
                    old.raisedAt(),
                    old.fixes(),
                    old.closure(),
                    old.replaced());

            assertThat(NextAction.among(List.of(elsewhere), HomeSpecimens.progress(List.of())))
                    .isEmpty();
        }
    }

    @Nested
    class AgreedOption {
        @Test
        void isSaidWithTheAction() {
            assertThat(next(List.of(COSTLY_SOONER.task())))
                    .map(NextAction::option)
                    .map(Option::id)
                    .contains("2-2");
        }

        @Test
        void isTheCheapestWhenTheEditionLostIt() {
            var lost = HomeSpecimens.task("2", "2-9", 0).task();

            assertThat(NextAction.optionOf(HomeSpecimens.HOME_FOOD, lost).id()).isEqualTo("2-1");
        }
    }

    private static void assertNext(Reason reason, TaskSpecimens first, TaskSpecimens... others) {
        var tasks = new ArrayList<Task>();
        for (var other : others) {
            tasks.add(other.task());
        }
        tasks.add(first.task());

        assertThat(next(tasks)).hasValueSatisfying(next -> {
            assertThat(next.task()).isEqualTo(first.task());
            assertThat(next.clause().number()).isEqualTo(first.task().clause());
            assertThat(next.reason()).isEqualTo(reason);
        });
    }

    private static Optional<NextAction> next(List<Task> tasks) {
        return NextAction.among(tasks, HomeSpecimens.progress(tasks));
    }
}
