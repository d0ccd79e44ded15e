package id.badak.prove.route;

import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// S17: no act is done because another site asked for it: without the session's token, with
/// somebody else's, from a foreign page, or by a mere address. The addresses of devices are acts
/// like any other.
public final class ForgeryProof implements Proof {
    private static final String ELSEWHERE = "https://situs-lain.example";

    /// Acts that filters take, so that no handler stands for them.
    private static final List<Route> OF_FILTERS = List.of(
            new Route("POST", "/masuk", List.of(), List.of("nama", "sandi"), null),
            new Route("POST", "/keluar", List.of(), List.of(), null));

    @Override
    public String id() {
        return "S17";
    }

    @Override
    public String title() {
        return "no act without its token, from another site, or by GET";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var stage = Stage.set(run);
        var acts = new ArrayList<>(OF_FILTERS);
        stage.routes().stream().filter(route -> !route.isRead()).forEach(acts::add);
        var roles = new ArrayList<@Nullable Role>(Stage.ROLES);
        roles.add(null);
        try (var counts = Counts.open(run.ground().database())) {
            var callers = new LinkedHashMap<String, Caller>();
            for (var role : roles) {
                callers.put(role == null ? "nobody" : role.name(), stage.caller(role));
            }
            var stranger = stage.turned().caller(Role.MENTOR).token();
            var before = state(counts, stage);
            for (var act : acts) {
                callers.forEach((who, caller) -> tricks(caller.token(), stranger)
                        .forEach((trick, headers) -> refuses(run, stage, act, who, caller, trick, headers)));
            }
            read(run, stage, callers);
            var after = state(counts, stage);
            before.forEach((table, rows) ->
                    run.count("tables unchanged", rows.equals(after.get(table)), table + " was changed"));
            control(run, stage, acts, callers);
            run.say("%d acts, %d callers".formatted(acts.size(), callers.size()));
        }
    }

    private static Map<String, Map<String, String>> tricks(String token, String foreign) {
        var tricks = new LinkedHashMap<String, Map<String, String>>();
        tricks.put("no token", Map.of());
        tricks.put("a made-up token", Map.of(Caller.TOKEN, "x".repeat(96)));
        tricks.put("another session's token", Map.of(Caller.TOKEN, foreign));
        tricks.put("asked from another site", Map.of(Caller.TOKEN, token, "Sec-Fetch-Site", "cross-site"));
        tricks.put("asked from a sister site", Map.of(Caller.TOKEN, token, "Sec-Fetch-Site", "same-site"));
        tricks.put("a foreign origin", Map.of(Caller.TOKEN, token, "Origin", ELSEWHERE));
        tricks.put("a nameless origin", Map.of(Caller.TOKEN, token, "Origin", "null"));
        return tricks;
    }

    private static void refuses(
            ProofRun run,
            Stage stage,
            Route act,
            String who,
            Caller caller,
            String trick,
            Map<String, String> headers) {
        var status = caller.callWith(act, stage.own(), headers).status();
        run.count("refused: " + trick, status == 403, "%s as %s → %d".formatted(act, who, status));
    }

    /// Opens every address, that of an act too.
    private static void read(ProofRun run, Stage stage, Map<String, Caller> callers) {
        var readable = stage.routes().stream()
                .filter(Route::isRead)
                .map(Route::pattern)
                .collect(Collectors.toSet());
        for (var route : stage.routes()) {
            callers.forEach((who, caller) -> {
                var answer = caller.get(route.path(stage.own().values()));
                if (!readable.contains(route.pattern())) {
                    run.count(
                            "refused: an act by GET",
                            Set.of(403, 404, 405).contains(answer.status()) || answer.isSignIn(),
                            "GET %s as %s → %d".formatted(route.pattern(), who, answer.status()));
                }
            });
        }
    }

    /// The refusals are worth something only if the same act, asked as our own pages ask, is looked
    /// at.
    private static void control(ProofRun run, Stage stage, List<Route> acts, Map<String, Caller> callers) {
        var heard = new HashSet<Route>();
        for (var act : acts) {
            callers.forEach((who, caller) -> {
                var headers = Map.of(Caller.TOKEN, caller.token(), "Sec-Fetch-Site", "same-origin");
                if (!heard.contains(act)
                        && !act.pattern().equals("/keluar")
                        && caller.callWith(act, stage.own(), headers).status() != 403) {
                    heard.add(act);
                }
            });
            run.count(
                    "looked at, asked by our own page",
                    heard.contains(act) || act.pattern().equals("/keluar"),
                    act + " is refused to everybody");
        }
    }

    private static Map<String, String> state(Counts counts, Stage stage) throws Exception {
        var state = new TreeMap<String, String>();
        counts.now().forEach((table, rows) -> state.put(table + ", rows", rows.toString()));
        for (var planted : List.of(stage.own(), stage.foreign())) {
            var office = planted.company().office();
            counts.contents(office).forEach((table, rows) -> state.put(table + " of " + office, rows));
        }
        return state;
    }
}
