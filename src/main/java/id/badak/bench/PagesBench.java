package id.badak.bench;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.kernel.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The owner's home and the mentor's list in an office of 60 facilities and of 100,000: bytes on
/// the wire, SQL statements and time must not grow with the office.
@Command(name = "pages", mixinStandardHelpOptions = true, description = "Two pages, in a small and a large office.")
final class PagesBench implements Callable<Integer> {
    private static final int CASES = 50;

    private final Class<?> application;

    @Option(
            names = "--facilities",
            defaultValue = "100000",
            description = "Size of the large office (${DEFAULT-VALUE}).")
    private int facilities;

    @Option(
            names = "--times",
            defaultValue = "200",
            description = "How often each page is asked for (${DEFAULT-VALUE}).")
    private int times;

    PagesBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        try (var ground = Ground.open(application)) {
            var cases = new ArrayList<MentorCase>();
            for (var number = 0; number < CASES; number++) {
                cases.add(ground.kitchen("Dapur " + number, number == 0 ? "pemilik" : null));
            }
            visit(ground, cases);
            System.out.println("page             facilities   bytes gz   statements   p50 ms   p95 ms");
            grow(ground, 60 - CASES);
            measure(ground, 60);
            grow(ground, facilities - 60);
            measure(ground, facilities);
        }
        return 0;
    }

    private static void visit(Ground ground, List<MentorCase> cases) throws Exception {
        try (var browser = Browser.signedIn(ground.root(), "pendamping")) {
            for (var mentorCase : cases) {
                browser.postJson("/api/operasi", VisitRows.operation(Ids.next(), mentorCase));
            }
        }
    }

    private static void grow(Ground ground, int more) throws Exception {
        try (var connection = ground.administrator();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('badak.bench', '%s', false)".formatted(ground.office()));
            statement.execute(GROW.replace("MORE", Integer.toString(more)));
            statement.execute("ANALYZE");
        }
    }

    private void measure(Ground ground, int size) throws Exception {
        try (var owner = Browser.signedIn(ground.root(), "pemilik");
                var mentor = Browser.signedIn(ground.root(), "pendamping")) {
            measure("owner's home", "/beranda", owner, size);
            measure("mentor's list", "/binaan", mentor, size);
        }
    }

    private void measure(String name, String path, Browser browser, int size) throws IOException, InterruptedException {
        for (var warm = 0; warm < times; warm++) {
            browser.get(path);
        }
        var took = new ArrayList<Long>();
        var last = browser.get(path);
        for (var time = 0; time < times; time++) {
            var begun = System.nanoTime();
            last = browser.get(path);
            took.add(System.nanoTime() - begun);
        }
        took.sort(null);
        System.out.printf(
                "%-15s  %10d   %8d   %10s   %6.1f   %6.1f%n",
                name,
                size,
                last.body().length,
                last.headers().firstValue("Server-Timing").orElse("").replaceAll("\\D", ""),
                took.get(times / 2) / 1e6,
                took.get(times * 95 / 100) / 1e6);
    }

    private static final String GROW = """
            WITH office AS (SELECT current_setting('badak.bench')::uuid AS id),
            by AS (SELECT account.id FROM registry.account, office
                   WHERE account.office_id = office.id AND role = 'SYSTEM'),
            other AS (INSERT INTO registry.account (office_id, id, name, role, created_at)
                      SELECT office.id, gen_random_uuid(), 'Pendamping lain', 'MENTOR', now()
                      FROM office RETURNING id),
            fresh AS (SELECT gen_random_uuid() AS enterprise, gen_random_uuid() AS facility,
                             gen_random_uuid() AS kasus, number
                      FROM generate_series(1, MORE) AS number),
            enterprises AS (INSERT INTO registry.enterprise (office_id, id, name, owner_name, registered_at)
                            SELECT office.id, enterprise, 'Usaha ' || number, 'Pemilik ' || number, now()
                            FROM fresh, office),
            facilities AS (INSERT INTO registry.facility (office_id, id, enterprise_id, reference, name, chain, kind,
                               commodity, region_code, address, study_key, registered_by, registered_at)
                           SELECT office.id, facility, enterprise, 'B-' || gen_random_uuid()::text, 'Sarana ' || number,
                                  'PRODUCTION', 'PANGAN_IRT', 'PRODUK PANGAN', '36.73', 'Jalan', gen_random_uuid(),
                                  by.id, now()
                           FROM fresh, office, by),
            consents AS (INSERT INTO coaching.consent (office_id, id, enterprise_id, text_version, given_by, given_at)
                         SELECT office.id, gen_random_uuid(), enterprise, 'consent-2026-2', by.id, now()
                         FROM fresh, office, by),
            cases AS (INSERT INTO coaching.mentor_case (office_id, id, enterprise_id, facility_id, opened_by, opened_at)
                      SELECT office.id, kasus, enterprise, facility, by.id, now() FROM fresh, office, by)
            INSERT INTO coaching.assignment (office_id, case_id, number, enterprise_id, mentor_id, reason, assigned_by,
                                             assigned_at)
            SELECT office.id, kasus, 1, enterprise, other.id, 'banyak', by.id, now() FROM fresh, office, by, other
            """;
}
