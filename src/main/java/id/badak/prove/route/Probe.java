package id.badak.prove.route;

import id.badak.kernel.Role;
import id.badak.prove.ground.ProofRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// @param role null for somebody who has not signed in
record Probe(Route route, @Nullable Role role, Whose whose, Way way, Sent sent) {
    private static final int AT_ONCE = 4;

    enum Whose {
        OWN,
        NEIGHBOURS,
        FOREIGN,
        MISSING
    }

    /// Sends every route of the stage in each of the ways, as each of the roles, with each sort of
    /// ids: what is read first, then what is done, since that may change what there is to read; and what names one
    /// thing before what takes all of them away.
    static List<Probe> sweep(
            Stage stage, Collection<@Nullable Role> roles, List<Whose> ids, Function<Route, List<Way>> ways)
            throws Exception {
        var all = new ArrayList<Probe>();
        for (var read : List.of(true, false)) {
            var routes = stage.routes().stream()
                    .filter(route -> route.isRead() == read)
                    .sorted(Comparator.comparing(route -> !route.namesAThing()))
                    .toList();
            var tasks = new ArrayList<Callable<List<Probe>>>();
            for (var role : roles) {
                tasks.add(() -> as(stage, role, routes, ids, ways));
            }
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var done : threads.invokeAll(tasks)) {
                    all.addAll(done.get());
                }
            }
        }
        return all;
    }

    private static List<Probe> as(
            Stage stage, @Nullable Role role, List<Route> routes, List<Whose> ids, Function<Route, List<Way>> ways) {
        var caller = stage.caller(role);
        var probes = new ArrayList<Probe>();
        for (var route : routes) {
            for (var whose : ids) {
                var planted = planted(stage, whose);
                for (var way : ways.apply(route)) {
                    if (route.isRead() || way != Way.HEAD) {
                        probes.add(new Probe(route, role, whose, way, caller.call(route, planted, way)));
                    }
                }
            }
            if (route.isRead() && !route.namesAThing() && route.fields().contains("cari")) {
                var words = stage.foreign().mark().substring(0, 10);
                probes.add(new Probe(
                        route,
                        role,
                        Whose.FOREIGN,
                        Way.PAGE,
                        caller.get(route.path(stage.own().values()) + "?cari=" + words)));
            }
        }
        return probes;
    }

    private static Planted planted(Stage stage, Whose whose) {
        return switch (whose) {
            case OWN -> stage.own();
            case NEIGHBOURS -> stage.neighbour();
            case FOREIGN -> stage.foreign();
            case MISSING -> stage.foreign().missing();
        };
    }

    static Function<Route, List<Way>> ways(ProofRun run) {
        var ways = Arrays.asList(Way.values()).subList(0, run.size(Way.values().length, 3));
        return _ -> ways;
    }

    /// Every route as a page, and one in three in another way too, which the seed chooses; in full in all of them.
    static Function<Route, List<Way>> fewerWays(ProofRun run) {
        var all = List.of(Way.values());
        if (run.size(all.size(), 1) == all.size()) {
            return _ -> all;
        }
        var chance = run.random().nextInt();
        return route -> {
            var drawn = Math.floorMod(Objects.hash(route.toString(), chance), 3 * all.size());
            return drawn == 0 || drawn >= all.size() ? List.of(Way.PAGE) : List.of(Way.PAGE, all.get(drawn));
        };
    }

    String who() {
        return role == null ? "nobody" : role.name();
    }

    @Override
    public String toString() {
        return "%s as %s, %s ids, %s → %d".formatted(route, who(), whose, way, sent.status());
    }
}
