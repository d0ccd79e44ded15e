package id.badak.prove.guess;

import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// S10: whoever guesses gets no more tries than the operator was told, learns nobody's name, and
/// never keeps out the person whose account it is.
public final class GuessingProof implements Proof {
    private static final String PASSWORD = "kalimat sandi yang dijaga";
    private static final int REFUSED = 422;
    private static final int HELD_BACK = 429;

    // What docs/operate/settings.md promises: how many at once, and seconds until one more.
    private static final int OF_NAME = 30;
    private static final int OF_NAME_SECONDS = 900;
    private static final int OF_PLACE = 5;
    private static final int OF_PLACE_SECONDS = 300;
    private static final int OF_SOURCE = 300;
    private static final int OF_SOURCE_SECONDS = 6;

    private static final Pattern FLEETING =
            Pattern.compile("(nonce|name=\"_csrf\" value|id=\"nama\" name=\"nama\" value)=\"[^\"]*\"|\\d+ menit");

    private final List<String> known = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> looked = new HashMap<>();
    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Map<String, TreeSet<String>> words = new TreeMap<>();

    @Override
    public String id() {
        return "S10";
    }

    @Override
    public String title() {
        return "guessing stays within its allowance and locks nobody out";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        run.ground().application("--badak.sign-in.second-factor=optional");
        hire(run, run.size(100, 3));
        run.say("guessing at %d accounts and as many names that nobody has".formatted(known.size()));
        guessFromManyPlaces(run, run.size(10_000, 300), run.size(200, 20));
        run.say("guessing from one place");
        guessFromOnePlace(run);
        sprayFromOnePlace(run);
        run.say("guessing codes");
        guessCodes(run);
    }

    private void hire(ProofRun run, int count) throws Exception {
        for (var number = 0; number < count; number++) {
            known.add(hire(run, "petugas." + number));
            names.add("petugas." + number);
            names.add("bukan.petugas." + number);
        }
    }

    private static String hire(ProofRun run, String username) throws Exception {
        var actor = new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.RESEARCHER, null);
        run.ground().bean(SignIns.class).create(new SignIns.NewSignIn(actor, username, PASSWORD, username));
        return username;
    }

    /// Meanwhile rightful people sign out and in again, each in the browser they used before.
    private void guessFromManyPlaces(ProofRun run, int guesses, int places) throws Exception {
        var rightful = new ArrayList<Guesser>();
        for (var number = 0; number < Math.min(10, known.size()); number++) {
            var browser = new Guesser(run.ground().root(), "192.0.2." + (number + 1));
            browser.signIn(known.get(number), PASSWORD);
            rightful.add(browser);
        }
        var guessers = new ArrayList<Guesser>();
        for (var place = 0; place < places; place++) {
            guessers.add(new Guesser(run.ground().root(), "203.0.113." + (place + 1)));
        }
        var begun = clock(run).millis();
        for (var number = 0; number < guesses; number++) {
            var name = names.get(number % names.size());
            guess(run, guessers.get(run.random().nextInt(places)), name, number);
            if (number % 25 == 24) {
                var turn = number / 25 % rightful.size();
                comeBack(run, rightful.get(turn), known.get(turn));
            }
        }
        var most = OF_NAME + 1 + (clock(run).millis() - begun) / 1000 / OF_NAME_SECONDS;
        names.forEach(name -> run.count(
                "looked at for one account, of many places",
                looked.getOrDefault(name, 0) <= most,
                looked.get(name) + " of at most " + most));
        rightful.forEach(Guesser::close);
        guessers.forEach(Guesser::close);
        tellNobodysName(run);
    }

    private void guess(ProofRun run, Guesser guesser, String name, int number) throws Exception {
        var begun = System.nanoTime();
        var answer = guesser.signIn(name, "tebakan nomor " + number);
        var took = System.nanoTime() - begun;
        var status = answer.statusCode();
        run.count("guesses refused with a sentence", isRefusal(answer), "guess " + number + " → " + status);
        var whose = (known.contains(name) ? "known " : "unknown ") + status;
        words.computeIfAbsent(whose, _ -> new TreeSet<>())
                .add(FLEETING.matcher(answer.body()).replaceAll(""));
        if (status == REFUSED) {
            looked.merge(name, 1, Integer::sum);
            nanos.computeIfAbsent(whose, _ -> new ArrayList<>()).add(took);
        }
    }

    private static void comeBack(ProofRun run, Guesser browser, String username) throws Exception {
        browser.signOut();
        var answer = browser.signIn(username, PASSWORD);
        run.count("rightful person in their own browser", isIn(answer), username + " → " + answer.statusCode());
    }

    private void tellNobodysName(ProofRun run) {
        for (var status : List.of(REFUSED, HELD_BACK)) {
            run.count(
                    "same words for a name nobody has",
                    words.getOrDefault("known " + status, new TreeSet<>())
                                    .equals(words.getOrDefault("unknown " + status, new TreeSet<>()))
                            && words.containsKey("known " + status),
                    "status " + status);
        }
        var ratio = median(nanos.getOrDefault("known " + REFUSED, List.of()))
                / (double) median(nanos.getOrDefault("unknown " + REFUSED, List.of()));
        run.say("time for a known name / an unknown one: %.3f".formatted(ratio));
        run.count("same time for a name nobody has", ratio > 0.8 && ratio < 1.25, "ratio " + ratio);
    }

    private static void guessFromOnePlace(ProofRun run) throws Exception {
        var name = hire(run, "satu.tempat");
        var begun = clock(run).millis();
        var lookedAt = 0;
        for (var turn = 0; turn < 20; turn++) {
            try (var fresh = new Guesser(run.ground().root(), "198.51.100.1")) {
                lookedAt += fresh.signIn(name, "tebakan " + turn).statusCode() == REFUSED ? 1 : 0;
            }
        }
        var most = OF_PLACE + (clock(run).millis() - begun) / 1000 / OF_PLACE_SECONDS;
        run.count("looked at for one account, of one place", lookedAt <= most, lookedAt + " of at most " + most);
    }

    private static void sprayFromOnePlace(ProofRun run) throws Exception {
        var begun = clock(run).millis();
        var lookedAt = 0;
        try (var guesser = new Guesser(run.ground().root(), "198.51.100.2")) {
            for (var turn = 0; turn < OF_SOURCE + 50; turn++) {
                lookedAt += guesser.signIn("siapa." + turn, "tebakan").statusCode() == REFUSED ? 1 : 0;
            }
        }
        var most = OF_SOURCE + 1 + (clock(run).millis() - begun) / 1000 / OF_SOURCE_SECONDS;
        run.count("looked at for one place, of many names", lookedAt <= most, lookedAt + " of at most " + most);
    }

    /// The guesser has the password already; the code stands between.
    private static void guessCodes(ProofRun run) throws Exception {
        var name = hire(run, "dua.faktor");
        try (var own = new Guesser(run.ground().root(), "192.0.2.200");
                var thief = new Guesser(run.ground().root(), "198.51.100.3")) {
            own.signIn(name, PASSWORD);
            var app = setUp(run, own, PASSWORD);
            thief.signIn(name, PASSWORD);
            thief.open("/masuk/kode");
            var begun = clock(run).millis();
            var lookedAt = 0;
            for (var turn = 0; turn < 20; turn++) {
                var code = "%06d".formatted(run.random().nextInt(1_000_000));
                var answer = thief.post("/masuk/kode", Map.of("kode", code));
                run.count(
                        "codes refused", answer.statusCode() == REFUSED, "code " + turn + " → " + answer.statusCode());
                lookedAt += answer.body().contains("Terlalu banyak") ? 0 : 1;
            }
            var most = OF_PLACE + (clock(run).millis() - begun) / 1000 / OF_PLACE_SECONDS;
            run.count("codes looked at for one account", lookedAt <= most, lookedAt + " of at most " + most);
            own.signOut();
            own.signIn(name, PASSWORD);
            own.open("/masuk/kode");
            run.count(
                    "rightful person with the app",
                    isIn(own.post("/masuk/kode", Map.of("kode", nextCode(run, app)))),
                    "held out of " + name);
        }
    }

    public static Authenticator setUp(ProofRun run, Guesser own, String password) throws Exception {
        own.open("/akun/kode");
        own.post("/akun/kode/mulai", Map.of("sandi", password));
        var key = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(own.open("/akun/kode"));
        if (!key.find()) {
            throw new IllegalStateException("no key was shown");
        }
        var app = new Authenticator(key.group(1));
        own.post("/akun/kode/sahkan", Map.of("kode", app.code(clock(run).instant())));
        return app;
    }

    /// The code of half a minute later, which no proof waits for: none was used yet, and everybody's are in the
    /// middle of their time.
    public static String nextCode(ProofRun run, Authenticator app) throws Exception {
        try (var connection = run.ground().database().connect();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE gate.second_factor"
                    + " SET last_step = 0, lag_seconds = floor(extract(epoch FROM now()))::bigint % 30 - 15");
        }
        return app.code(clock(run).instant());
    }

    private static Clock clock(ProofRun run) throws Exception {
        return run.ground().bean(Clock.class);
    }

    private static boolean isIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers()
                        .firstValue("Location")
                        .filter(path -> !path.startsWith("/masuk?") && !path.equals("/masuk"))
                        .isPresent();
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        return (answer.statusCode() == REFUSED || answer.statusCode() == HELD_BACK)
                && answer.body().contains("<main");
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
