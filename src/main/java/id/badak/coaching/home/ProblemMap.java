package id.badak.coaching.home;

import id.badak.coaching.task.Task;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.MapZone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record ProblemMap(List<Tile> tiles) {

    /// What a tile says, with a sign and a word, never by colour alone.
    enum State {
        NEED,
        DOING,
        SAFE,
        UNSEEN
    }

    /// @param count problems of the state shown; 0 when safe or unseen
    record Tile(MapZone zone, State state, int count) {
        String drawing() {
            return "zone-" + zone.name().toLowerCase(Locale.ROOT);
        }

        String modifier() {
            return switch (state) {
                case NEED -> "--need";
                case DOING -> "--doing";
                case SAFE -> "--safe";
                case UNSEEN -> "--unseen";
            };
        }
    }

    static ProblemMap of(Chain chain, @Nullable Progress progress, List<Task> tasks) {
        return new ProblemMap(MapZone.of(chain).stream()
                .map(zone -> tile(
                        zone,
                        progress,
                        tasks.stream()
                                .filter(task -> task.zone() == zone && task.isOpen())
                                .toList()))
                .toList());
    }

    /// Something to do outweighs something under way, which outweighs everything else.
    private static Tile tile(MapZone zone, @Nullable Progress progress, List<Task> open) {
        var doing = (int) open.stream().filter(Task::waitsForMentor).count();
        var need = open.size() - doing;
        if (need > 0) {
            return new Tile(zone, State.NEED, need);
        }
        if (doing > 0) {
            return new Tile(zone, State.DOING, doing);
        }
        return new Tile(zone, isSeen(zone, progress) ? State.SAFE : State.UNSEEN, 0);
    }

    private static boolean isSeen(MapZone zone, @Nullable Progress progress) {
        return progress != null
                && progress.edition().listClauses(zone).stream()
                        .anyMatch(clause ->
                                progress.answers().find(clause.number()).isPresent());
    }
}
