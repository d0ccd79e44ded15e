package id.badak.coaching.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.coaching.home.Progress.Bead;
import id.badak.coaching.task.Task;
import id.badak.coaching.visit.Seen;
import id.badak.registry.grading.Answer.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private static final Task CRITICAL = HomeSpecimens.task("13", "13-1", 0).task();
    private static final Task MINOR = HomeSpecimens.task("36", "36-1", 0).task();

    @Nested
    class DistanceToTheNextLevel {
        @Test
        void namesWhatTheNextLevelNeedsAndNoMore() {
            var distance = HomeSpecimens.progress(List.of(CRITICAL, MINOR)).distance();

            assertThat(distance.clauses()).containsExactly("13");
            assertThat(distance.remaining()).isEqualTo(1);
        }

        @Test
        void isNothingInTheBestLevel() {
            assertThat(HomeSpecimens.progress(List.of(MINOR)).distance().remaining())
                    .isZero();
        }

        @Test
        void shrinksWithTheTaskAndNotWithTheFixAlone() {
            var shown = HomeSpecimens.task("13", "13-1", 0).shown();

            assertThat(HomeSpecimens.progress(List.of(shown.task())).distance().remaining())
                    .isEqualTo(1);
            assertThat(HomeSpecimens.progress(
                                    List.of(shown.answered(true).closed().task()))
                            .distance()
                            .remaining())
                    .isZero();
        }
    }

    @Nested
    class Counting {
        @Test
        void takesOpenTasksFromWhatIsSafe() {
            assertThat(HomeSpecimens.progress(List.of(CRITICAL, MINOR)).safe()).isEqualTo(35);
            assertThat(HomeSpecimens.progress(List.of()).safe()).isEqualTo(37);
        }

        @Test
        void leavesOutWhatDoesNotApplyAndWhatNobodySaw() {
            var seen = new Seen(HomeSpecimens.HOME_FOOD.id(), Map.of("1", Verdict.MET, "2", Verdict.NOT_APPLICABLE));

            var progress = Progress.of(HomeSpecimens.HOME_FOOD, seen, List.of());

            assertThat(progress.applicable()).hasSize(1);
            assertThat(progress.safe()).isEqualTo(1);
            assertThat(progress.unseen()).isEqualTo(35);
        }
    }

    @Nested
    class Beads {
        @Test
        void areFirstSafeThenNeededThenLater() {
            var beads = HomeSpecimens.progress(List.of(MINOR, CRITICAL)).beads();

            assertThat(beads).hasSize(37).isSorted();
            assertThat(beads.subList(34, 37)).containsExactly(Bead.DONE, Bead.MUST, Bead.LATER);
        }
    }
}
