package id.badak.bench;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.kernel.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Durable visits over HTTP, beside the same rows written straight into the same PostgreSQL.
///
/// A visit is 40 rows of coaching: 37 answers of CPPB-IRT and 3 tasks; with it go the visit, the
/// operation and the journal entry. The straight writer sends the same rows in one transaction of
/// one statement a table, as the same role, with as many connections as there are clients. Rounds
/// take turns, so that both meet the same machine; the HTTP side pays for its clients on the same
/// cores.
@Command(name = "visits", mixinStandardHelpOptions = true, description = "Durable visits, over HTTP and straight.")
final class VisitsBench implements Callable<Integer> {
    private final Class<?> application;

    @Option(names = "--seconds", defaultValue = "5", description = "Length of one round (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of each side (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "Seconds before the first round, for the compiler to settle (${DEFAULT-VALUE}).")
    private int warmUp;

    VisitsBench(Class<?> application) {
        this.application = application;
    }

    private interface Writer {
        void write() throws Exception;

        void end() throws Exception;
    }

    private interface Writers {
        Writer open(int number) throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        System.setProperty("http.maxConnections", "64");
        try (var ground = Ground.open(application)) {
            var cases = new ArrayList<MentorCase>();
            for (var number = 0; number < 32; number++) {
                cases.add(ground.kitchen("Dapur " + number, null));
            }
            System.out.println("visits of 40 rows, fsync on; visits a second, median of " + rounds + " rounds");
            System.out.println("clients   over HTTP    straight    ratio   HTTP p50 ms   HTTP p95 ms");
            warm(ground, cases);
            for (var clients : List.of(1, 8, 32)) {
                compare(ground, cases, clients);
            }
        }
        return 0;
    }

    private void warm(Ground ground, List<MentorCase> cases) throws Exception {
        run(8, warmUp, new ArrayList<>(), number -> new HttpVisits(ground, cases.get(number)));
        run(8, 2, new ArrayList<>(), number -> new StraightVisits(ground, cases.get(number)));
        analyse(ground);
    }

    /// Does what autovacuum does within the first minute: plans made while the tables were empty,
    /// those of the foreign keys among them, read whole tables until the statistics tell otherwise.
    private static void analyse(Ground ground) throws SQLException {
        try (var connection = ground.administrator();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private void compare(Ground ground, List<MentorCase> cases, int clients) throws Exception {
        var http = new ArrayList<Double>();
        var straight = new ArrayList<Double>();
        var times = new ArrayList<Long>();
        for (var round = 0; round < rounds; round++) {
            http.add(run(clients, seconds, times, number -> new HttpVisits(ground, cases.get(number))));
            straight.add(
                    run(clients, seconds, new ArrayList<>(), number -> new StraightVisits(ground, cases.get(number))));
        }
        times.sort(null);
        System.out.printf(
                "%7d   %9.1f   %9.1f   %6.2f   %11.1f   %11.1f%n",
                clients,
                median(http),
                median(straight),
                median(http) / median(straight),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }

    private static double run(int clients, int seconds, List<Long> times, Writers writers) throws Exception {
        var done = new AtomicInteger();
        var opened = new ArrayList<Writer>();
        for (var number = 0; number < clients; number++) {
            opened.add(writers.open(number));
        }
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<List<Long>>>();
            for (var writer : opened) {
                all.add(threads.submit(() -> repeat(writer, until, done)));
            }
            for (var one : all) {
                times.addAll(one.get());
            }
        }
        var took = (System.nanoTime() - begun) / 1e9;
        for (var writer : opened) {
            writer.end();
        }
        return done.get() / took;
    }

    private static List<Long> repeat(Writer writer, long until, AtomicInteger done) throws Exception {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < until) {
            var begun = System.nanoTime();
            writer.write();
            times.add(System.nanoTime() - begun);
            done.incrementAndGet();
        }
        return times;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Sends operations as a device does, on a connection of its own.
    private static final class HttpVisits implements Writer {
        private final Browser browser;
        private final MentorCase mentorCase;

        HttpVisits(Ground ground, MentorCase mentorCase) throws Exception {
            this.browser = Browser.signedIn(ground.root(), "pendamping");
            this.mentorCase = mentorCase;
        }

        @Override
        public void write() throws Exception {
            var answer = browser.postJson("/api/operasi", VisitRows.operation(Ids.next(), mentorCase));
            if (!answer.contains("\"status\":200")) {
                throw new IllegalStateException("refused: " + answer);
            }
        }

        @Override
        public void end() {
            browser.close();
        }
    }

    private static final class StraightVisits implements Writer {
        private final VisitRows rows;

        StraightVisits(Ground ground, MentorCase mentorCase) throws Exception {
            this.rows = new VisitRows(ground.direct(), ground.mentor(), mentorCase);
        }

        @Override
        public void write() throws Exception {
            rows.insert();
        }

        @Override
        public void end() throws Exception {
            rows.close();
        }
    }
}
