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
import java.util.stream.IntStream;

/// S5: whatever nonsense is sent to whichever address, it is refused in time and without a word
/// about the inside, and nothing is an accident.
///
/// First what `docs/openapi.yaml` does not allow, one thing at a time; it must not be done. Then what is drawn: each
/// request by the seed and its number alone, so that one can be drawn again; only ids and sessions in it are other
/// ones.
public final class MalformedProof implements Proof {
    private static final int AT_ONCE = 4;
    private static final int BATCH = 500;
    private static final int SHOWN = 240;
    private static final int CAUSES_SHOWN = 10;
    private static final int UNFIT_IN_QUICK_FORM = 400;
    static final String OPERATIONS = "/api/operasi";

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
        var unfit = unfit(run, stage, callers, tally);
        for (var from = unfit; from < count; from += BATCH) {
            send(stage, callers, shapes, seed, from, Math.min(count, from + BATCH))
                    .forEach(tried -> {
                        tally.used().add(tried.shape());
                        tally.judge(tried);
                    });
            if ((from - unfit) % 20_000 == 0) {
                run.say("%,d sent".formatted(from + BATCH));
            }
            callers = callers(stage, callers);
        }
        shapes.forEach(shape ->
                run.count("kinds of request that were spoilt", tally.used().contains(shape), shape.toString()));
        run.count(
                "hung up on without a word: one in 200 at most",
                tally.silent().size() <= count / 200,
                tally.silent().size() + " of " + count + ": " + tally.silent());
        live(run, stage, callers);
        run.ground().stopApplication();
        log(run, seed);
        run.say("statuses %s".formatted(tally.statuses()));
    }

    /// Sends what the description does not allow, in the quick form one in so many.
    ///
    /// What fits is sent before: where it was done, the one thing alone must be why it is not done now.
    ///
    /// @return how many were sent
    private static int unfit(ProofRun run, Stage stage, Map<Role, Caller> callers, Tally tally) throws Exception {
        var all = Unfit.all(stage);
        var step = Math.max(1, all.size() / run.size(all.size(), UNFIT_IN_QUICK_FORM));
        var first = run.random().nextInt(step);
        var chosen = IntStream.iterate(first, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
        var fits = chosen.stream().map(Unfit::fit).distinct().toList();
        var done = fit(run, stage, callers, tally, fits);
        var tasks = new ArrayList<Callable<Tried>>();
        for (var i = 0; i < chosen.size(); i++) {
            var number = fits.size() + i;
            var shape = chosen.get(i).shape();
            tasks.add(() -> send(stage.port(), caller(stage, callers, shape), shape, number));
        }
        var answers = inTime(tasks);
        for (var i = 0; i < chosen.size(); i++) {
            var one = chosen.get(i);
            var tried = answers.get(i);
            tally.judge(tried);
            run.count("what the description does not allow is not done", !tried.isDone(), one + ": " + tried);
            if (one.shape().path().equals(OPERATIONS) && (one.seenWhenRead() || done.contains(one.fit()))) {
                run.count("and is told that it does not fit", tried.isToldUnfit(), one + ": " + tried);
            }
        }
        run.say("%d of %d requests that the description does not allow, beside %d that it does, of which %d were done"
                .formatted(chosen.size(), all.size(), fits.size(), done.size()));
        run.count("some that the description allows are done", !done.isEmpty(), "none of " + fits);
        return fits.size() + chosen.size();
    }

    /// @return those that were done
    private static Set<Shape> fit(ProofRun run, Stage stage, Map<Role, Caller> callers, Tally tally, List<Shape> fits) {
        var done = new HashSet<Shape>();
        for (var i = 0; i < fits.size(); i++) {
            var tried = send(stage.port(), caller(stage, callers, fits.get(i)), fits.get(i), i);
            tally.judge(tried);
            run.count(
                    "what the description allows is not called malformed",
                    !tried.answer().text().contains("\"sync.malformed"),
                    tried.toString());
            if (tried.isDone()) {
                done.add(fits.get(i));
            }
        }
        return done;
    }

    private static Caller caller(Stage stage, Map<Role, Caller> callers, Shape shape) {
        var role = shape.role();
        var caller = role == null ? null : callers.get(role);
        return caller == null ? Caller.signedOut(stage.port()) : caller;
    }

    private static Tried send(int port, Caller caller, Shape shape, int number) {
        var request = RawRequest.of(shape)
                .line("Host: 127.0.0.1")
                .header("X-Request-Id", "00000000-0000-0000-0000-%012d".formatted(number))
                .header("Cookie", "badak=" + caller.visitor().cookie("badak"))
                .header(Caller.TOKEN, caller.token());
        return new Tried(number, Trick.UNFIT, shape, request.summary(SHOWN), RawAnswer.to(port, request.bytes()));
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
        return inTime(tasks);
    }

    private static List<Tried> inTime(List<Callable<Tried>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Tried>();
            for (var tried : threads.invokeAll(tasks)) {
                all.add(tried.get());
            }
            return all;
        }
    }

    private static Tried send(int port, Caller caller, Shape shape, Junk junk, int number) {
        var trick = junk.one(Trick.DRAWN);
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
