package id.badak.coaching.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.coaching.home.ProblemMap.State;
import id.badak.coaching.home.ProblemMap.Tile;
import id.badak.coaching.task.Task;
import id.badak.coaching.visit.Seen;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.MapZone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tasks of these tests are all in the cooking room.
class ProblemMapTests {
    private static final Task OPEN = HomeSpecimens.task("13", "13-1", 0).task();
    private static final Task SHOWN =
            HomeSpecimens.task("32", "32-1", 0).shown().task();

    @ParameterizedTest
    @EnumSource
    void hasTheSixRoomsOfItsChain(Chain chain) {
        assertThat(ProblemMap.of(chain, null, List.of()).tiles())
                .extracting(Tile::zone)
                .hasSize(6)
                .containsExactlyElementsOf(MapZone.of(chain));
    }

    @Test
    void isUnseenBeforeTheFirstVisit() {
        assertThat(ProblemMap.of(Chain.PRODUCTION, null, List.of()).tiles())
                .extracting(Tile::state)
                .containsOnly(State.UNSEEN);
    }

    @Test
    void countsWhatIsToDoBeforeWhatIsUnderWay() {
        assertThat(cooking(List.of(OPEN, SHOWN, OPEN))).isEqualTo(new Tile(MapZone.COOKING, State.NEED, 2));
    }

    @Test
    void isUnderWayWhileEveryProblemWaitsForTheMentor() {
        assertThat(cooking(List.of(SHOWN))).isEqualTo(new Tile(MapZone.COOKING, State.DOING, 1));
    }

    @Test
    void needsTheOwnerAgainWhenTheMentorAsksForMore() {
        var more = HomeSpecimens.task("13", "13-1", 0).shown().answered(false).task();

        assertThat(cooking(List.of(more)).state()).isEqualTo(State.NEED);
    }

    @Test
    void isSafeOnceEveryProblemIsDoneOrReplaced() {
        var done = HomeSpecimens.task("13", "13-1", 0).closed().task();
        var replaced = HomeSpecimens.task("13", "13-1", 0).replaced().task();

        assertThat(cooking(List.of(done, replaced))).isEqualTo(new Tile(MapZone.COOKING, State.SAFE, 0));
    }

    @Test
    void isSafeOnlyWhereSomethingWasSeen() {
        var seen = new Seen(HomeSpecimens.HOME_FOOD.id(), Map.of("13", Verdict.MET));
        var progress = Progress.of(HomeSpecimens.HOME_FOOD, seen, List.of());

        assertThat(tile(MapZone.COOKING, progress, List.of()).state()).isEqualTo(State.SAFE);
        assertThat(tile(MapZone.TOILET, progress, List.of()).state()).isEqualTo(State.UNSEEN);
    }

    private static Tile cooking(List<Task> tasks) {
        return tile(MapZone.COOKING, HomeSpecimens.progress(tasks), tasks);
    }

    private static Tile tile(MapZone zone, @Nullable Progress progress, List<Task> tasks) {
        return ProblemMap.of(Chain.PRODUCTION, progress, tasks).tiles().stream()
                .filter(one -> one.zone() == zone)
                .findFirst()
                .orElseThrow();
    }
}
