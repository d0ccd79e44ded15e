package id.badak.prove.nonsense;

import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.route.Caller;
import id.badak.prove.route.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/// S5: whatever nonsense is sent to whichever address, it is refused in time and without a word
/// about the inside, and nothing is an accident.
///
/// Each request is drawn by the seed and its number alone, so that one can be drawn again; only ids
/// and sessions in it are other ones.
public final class MalformedProof implements Proof {
    private static final int AT_ONCE = 4;
    private static final int BATCH = 500;
    private static final int SHOWN = 240;
    private static final int CAUSES_SHOWN = 10;

    private static final Pattern INSIDE =
            Pattern.compile("[a-z]Exception\\b|\\bat (id\\.badak|java|org|jdk)\\.|org\\.(spring"
                    + "framework|postgresql|apache)|SQLState|jakarta\\."
                    + "|java\\.(lang|util|io)\\b|tools\\.jackson|id\\.badak\\.");

    private static final Pattern ERROR = Pattern.compile("^\\S+\\s+ERROR .*");
    private static final Pattern REQUEST = Pattern.compile("00000000-0000-0000-0000-(\\d{12})");

    @Override
    public String id() {
        return "S5";
    }

    @Override
    public String title() {
        return "malformed requests: no accident, no stack trace, no hang";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var stage = Stage.set(run);
        var callers = callers(stage, new EnumMap<>(Role.class));
        var shapes = Shape.all(stage, callers);
        run.say("%d addresses, %d requests that would be understood"
                .formatted(stage.routes().size(), shapes.size()));
        var seed = run.random().nextLong();
        var count = run.size(100_000, 2_000);
        var tally = new Tally(run, new HashSet<>(), new TreeMap<>(), new ArrayList<>());
        for (var from = 0; from < count; from += BATCH) {
            send(stage, callers, shapes, seed, from, Math.min(count, from + BATCH))
                    .forEach(tally::judge);
            if (from % 20_000 == 0) {
                run.say("%,d sent".formatted(from + BATCH));
            }
            callers = callers(stage, callers);
        }
        shapes.forEach(
                shape -> run.count("kinds of request that were spoilt", tally.used.contains(shape), shape.toString()));
        run.count(
                "hung up on without a word: one in 200 at most",
                tally.silent.size() <= count / 200,
                tally.silent.size() + " of " + count + ": " + tally.silent);
        live(run, stage, callers);
        run.ground().stopApplication();
        log(run, seed);
        run.say("statuses %s".formatted(tally.statuses));
    }

    /// One request and what came of it.
    private record Tried(int number, Trick trick, Shape shape, String head, RawAnswer answer) {
        @Override
        public String toString() {
            return "number %d, %s, %s → %d after %d ms: %s"
                    .formatted(
                            number, trick, shape, answer.status(), answer.took().toMillis(), head);
        }
    }

    /// @param silent requests whose end was clear, and that were hung up on without a word
    private record Tally(ProofRun run, Set<Shape> used, Map<Integer, Integer> statuses, List<String> silent) {
        void judge(Tried tried) {
            used.add(tried.shape());
            var answer = tried.answer();
            statuses.merge(answer.status(), 1, Integer::sum);
            run.count(tried.trick().words(), tried.trick().isRight(answer.status()), tried.toString());
            run.count("ended in time", !answer.hung(), tried.toString());
            if (answer.status() == 0 && !tried.trick().mayBeHungUpOn()) {
                silent.add(tried.toString());
            }
            var inside = INSIDE.matcher(answer.text());
            var told = inside.find();
            run.count("no word about the inside", !told, (told ? inside.group() : "") + " in " + tried);
            if (tried.shape().path().equals("/api/operasi")) {
                run.count("no operation an accident", !answer.text().contains("\"status\":5"), tried.toString());
            }
            run.count(
                    "refused or not, the browser is told its limits",
                    answer.status() == 0 || answer.text().contains("Content-Security-Policy: default-src 'none'"),
                    tried.toString());
        }
    }

    /// Signs in who is no longer signed in; a spoilt request may have ended a session by right.
    private static Map<Role, Caller> callers(Stage stage, Map<Role, Caller> before) {
        var callers = new EnumMap<Role, Caller>(Role.class);
        for (var role : Stage.ROLES) {
            var known = before.get(role);
            callers.put(
                    role,
                    known != null && !known.get("/akun").isSignIn()
                            ? known
                            : Caller.signedIn(stage.port(), stage.own().the(role)));
        }
        return callers;
    }

    private static List<Tried> send(
            Stage stage, Map<Role, Caller> callers, List<Shape> shapes, long seed, int from, int until)
            throws Exception {
        var nobody = Caller.signedOut(stage.port());
        var tasks = new ArrayList<Callable<Tried>>();
        for (var number = from; number < until; number++) {
            var one = number;
            tasks.add(() -> {
                var junk =
                        new Junk(RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 31L * one));
                // Each kind in turn, so that all are tried however few requests there are.
                var shape = shapes.get(one % shapes.size());
                var role = shape.role();
                return send(stage.port(), role == null ? nobody : callers.getOrDefault(role, nobody), shape, junk, one);
            });
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Tried>();
            for (var tried : threads.invokeAll(tasks)) {
                all.add(tried.get());
            }
            return all;
        }
    }

    private static Tried send(int port, Caller caller, Shape shape, Junk junk, int number) {
        var trick = junk.one(List.of(Trick.values()));
        var request = trick.spoil(shape, junk)
                .line("Host: 127.0.0.1")
                .header("X-Request-Id", "00000000-0000-0000-0000-%012d".formatted(number))
                .header("X-Forwarded-For", "198.51.100." + junk.random().nextInt(256));
        if (trick != Trick.COOKIES || junk.in(2)) {
            request.header("Cookie", "badak=" + caller.visitor().cookie("badak"));
        }
        if (!junk.in(20)) {
            request.header(Caller.TOKEN, caller.token());
        }
        var bytes = request.bytes();
        var sent = trick == Trick.CUT ? Arrays.copyOf(bytes, junk.random().nextInt(bytes.length)) : bytes;
        return new Tried(number, trick, shape, request.summary(SHOWN), RawAnswer.to(port, sent));
    }

    /// The same process still answers everybody, everywhere.
    private static void live(ProofRun run, Stage stage, Map<Role, Caller> callers) {
        callers.forEach((role, caller) -> stage.routes().stream()
                .filter(route -> route.isRead() && route.isFor(role))
                .forEach(route -> {
                    var began = System.nanoTime();
                    var status = caller.call(route, stage.own()).status();
                    var took = Duration.ofNanos(System.nanoTime() - began);
                    run.count(
                            "afterwards every address answers as ever",
                            status < 500 && took.compareTo(RawAnswer.LONGEST) < 0,
                            "%s as %s → %d after %s".formatted(route, role, status, took));
                }));
    }

    private static void log(ProofRun run, long seed) throws IOException {
        var log = Files.readString(run.ground().logs().getFirst());
        run.count("the log is there", !log.isBlank(), "it is empty");
        var lines = log.lines().toList();
        var errors =
                lines.stream().filter(line -> ERROR.matcher(line).matches()).toList();
        errors.forEach(line -> {
            var request = REQUEST.matcher(line);
            run.count(
                    "no ERROR in the log",
                    false,
                    "%s of seed %d: %s"
                            .formatted(
                                    request.find() ? "number " + Long.parseLong(request.group(1)) : "unknown",
                                    seed,
                                    line));
        });
        lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .distinct()
                .limit(CAUSES_SHOWN)
                .forEach(run::say);
        run.count("no ERROR in the log", errors.isEmpty(), errors.size() + " lines");
    }
}
