package id.badak.prove.route;

import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.route.Probe.Whose;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// S1: whatever route exists, whoever asks and however: nobody sees or changes anything of another
/// office, and an id of another office looks exactly like one that nobody has.
///
/// A route is tried because it exists. One that names a thing must open for somebody with an id of
/// their own, or this fails: so a new route makes its author plant an example.
public final class OfficesProof implements Proof {
    private static final int FEWEST_PROBES = 20_000;

    /// The first bytes of a link name its office, the others are random.
    private static final int OFFICE_BYTES = 16;

    private static final int LINK_BYTES = 48;

    /// Where even the same office's people must not see each other's.
    private static final List<String> PRIVATE = List.of("/binaan", "/tugas", "/beranda", "/api/bukti", "/akun");

    @Override
    public String id() {
        return "S1";
    }

    @Override
    public String title() {
        return "offices never see each other, on any route, as any role, in any format";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var stage = Stage.set(run);
        var count = 0;
        for (var turn : run.size(2, 1) == 2 ? List.of(stage, stage.turned()) : List.of(stage)) {
            count += prove(run, turn);
        }
        run.say("%,d routes, %,d probes".formatted(stage.routes().size(), count));
        run.count("enough probes", count >= run.size(FEWEST_PROBES, 1), count + " probes");
    }

    private static int prove(ProofRun run, Stage stage) throws Exception {
        var roles = new ArrayList<@Nullable Role>(Stage.ROLES);
        roles.add(null);
        try (var counts = Counts.open(run.ground().database())) {
            links(run, stage);
            var there = stage.foreign().company().office();
            var before = counts.contents(there);
            var probes = Probe.sweep(stage, roles, List.of(Whose.values()), Probe.fewerWays(run));
            var after = counts.contents(there);
            before.forEach((table, rows) -> run.count(
                    "the other office's tables, unchanged", rows.equals(after.get(table)), table + " was changed"));
            probes.forEach(probe -> judge(run, stage, probe));
            compare(run, probes, Whose.FOREIGN, "foreign id like a missing one");
            compare(
                    run,
                    probes.stream()
                            .filter(probe ->
                                    PRIVATE.stream().anyMatch(probe.route().pattern()::startsWith))
                            .toList(),
                    Whose.NEIGHBOURS,
                    "neighbour's id like a missing one");
            opens(run, stage, probes);
            return probes.size();
        }
    }

    /// A link to a member check names its office first: with another office before it nobody was given it.
    private static void links(ProofRun run, Stage stage) {
        var informant = Caller.signedOut(stage.port());
        var opened = open(informant, stage.own().link());
        run.count("a link opens its own check", opened.holds(List.of(stage.own().canary())), opened.path());
        var nobodys = open(informant, named(stage.own(), new byte[LINK_BYTES]));
        run.count(
                "a link that nobody was given opens nothing",
                !nobodys.holds(List.of(stage.own().mark(), stage.neighbour().mark())),
                nobodys.path());
        for (var other : List.of(stage.foreign(), stage.beyond())) {
            var sent = open(informant, named(stage.own(), Base64.getUrlDecoder().decode(other.link())));
            run.count(
                    "another office's link like nobody's",
                    sent.status() == nobodys.status()
                            && sent.words().equals(nobodys.words())
                            && !sent.holds(List.of(other.mark())),
                    sent.path() + " " + sent.status());
        }
    }

    /// The link, with the office of another's before it.
    private static String named(Planted office, byte[] link) {
        System.arraycopy(Base64.getUrlDecoder().decode(office.link()), 0, link, 0, OFFICE_BYTES);
        return Base64.getUrlEncoder().encodeToString(link);
    }

    private static Sent open(Caller informant, String link) {
        return informant.post("/konfirmasi", Map.of("tautan", link));
    }

    private static void judge(ProofRun run, Stage stage, Probe probe) {
        run.count(
                "no word that was taken back",
                !probe.sent()
                        .holds(List.of(
                                stage.own().takenBack(), stage.neighbour().takenBack())),
                probe.toString());
        run.count(
                "no word of the other office",
                !probe.sent()
                        .holds(List.of(stage.foreign().mark(), stage.beyond().mark())),
                probe.toString());
        if (probe.role() == null) {
            run.count(
                    "nothing for who has not signed in",
                    (probe.sent().status() != 200
                                    || probe.sent().isSignIn()
                                    || probe.route().isOpen())
                            && !probe.sent()
                                    .holds(List.of(
                                            stage.own().mark(),
                                            stage.neighbour().mark())),
                    probe.toString());
        }
    }

    private static void compare(ProofRun run, List<Probe> probes, Whose whose, String row) {
        var missing = new HashMap<String, Probe>();
        for (var probe : probes) {
            if (probe.whose() == Whose.MISSING) {
                missing.put(place(probe), probe);
            }
        }
        for (var probe : probes) {
            var twin = missing.get(place(probe));
            if (probe.whose() == whose && probe.route().namesAThing() && twin != null) {
                var same = probe.sent().fingerprint().equals(twin.sent().fingerprint());
                run.count(row, same, probe + " but " + twin.sent().status() + " for a missing one");
            }
        }
    }

    private static String place(Probe probe) {
        return probe.route() + " " + probe.who() + " " + probe.way();
    }

    private static void opens(ProofRun run, Stage stage, List<Probe> probes) {
        var opened = new HashSet<Route>();
        for (var probe : probes) {
            var status = probe.sent().status();
            var open = probe.route().isRead() ? status == 200 : status != 403 && status != 404;
            if (open && probe.whose() == Whose.OWN && probe.role() != null) {
                opened.add(probe.route());
            }
        }
        stage.routes().stream()
                .filter(Route::namesAThing)
                .forEach(route -> run.count(
                        "routes with an own example that opens",
                        opened.contains(route),
                        route + " opens for nobody; plant an example in Planted"));
    }
}
