package id.badak.prove.ground;

import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/// Offices, enterprises, cases, events and photos in great numbers, made up from a seed.
///
/// Written straight into the tables, as fast as PostgreSQL takes them: what is proved with it is
/// not how they came. An event is a visit, an answer in it, or an operation.
///
/// @param events visits, five answers to each, and four operations to each, together
public record Nation(long seed, int offices, int enterprises, int events, int photos) {
    private static final int EVENTS_A_VISIT = 10;
    private static final int PHOTO_BYTES = 100_000;

    /// As large as the country: 76 offices (UPT), as the issue counts them.
    public static Nation whole(long seed) {
        return new Nation(seed, 76, 60_000, 2_000_000, 20_000);
    }

    public Nation divided(int by) {
        return new Nation(
                seed, Math.max(1, offices / by), Math.max(1, enterprises / by), events / by, Math.max(1, photos / by));
    }

    /// Fills a database that has its schema.
    public void settle(DatabaseAddress database, Path evidence) throws SQLException, IOException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            execute(connection, peopleSql());
            execute(connection, eventsSql());
            copyPhotos(connection, evidence);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "ANALYZE");
        }
    }

    /// The mentor of an office, all of whose cases are theirs.
    public Actor mentor(int office) {
        return new Actor(
                new AccountId(id("mentor " + office)), new OfficeId(id("office " + office)), Role.MENTOR, null);
    }

    public UUID mentorCase(int office) {
        return id("case " + (office == 0 ? offices : office));
    }

    private String peopleSql() {
        return """
                INSERT INTO registry.office (id, code, name, kind, opened_on)
                SELECT %1$s, 'B' || n, 'Balai ' || n, 'BALAI', '2020-01-01' FROM generate_series(0, %3$d - 1) AS n;
                INSERT INTO registry.account (office_id, id, name, role, created_at)
                SELECT %1$s, %2$s, initcap(role), upper(role), '2025-01-01'
                FROM generate_series(0, %3$d - 1) AS n, unnest(ARRAY['mentor', 'system']) AS role;
                INSERT INTO registry.enterprise (office_id, id, name, owner_name, registered_at)
                SELECT %4$s, %5$s, 'Usaha ' || n, 'Pemilik ' || n, '2025-01-02' FROM generate_series(1, %6$d) AS n;
                INSERT INTO registry.facility (office_id, id, enterprise_id, reference, name, chain, kind, commodity,
                                               region_code, address, study_key, registered_by, registered_at)
                SELECT %4$s, %7$s, %5$s, 'F-' || n, 'Dapur ' || n, 'PRODUCTION', 'PANGAN_IRT', 'KERIPIK', '36.73',
                       'Jalan ' || n, %7$s, %8$s, '2025-01-02' FROM generate_series(1, %6$d) AS n;
                INSERT INTO coaching.consent (office_id, id, enterprise_id, text_version, given_by, given_at)
                SELECT %4$s, %5$s, %5$s, 'consent-2026-2', %8$s, '2025-01-03' FROM generate_series(1, %6$d) AS n;
                INSERT INTO coaching.mentor_case (office_id, id, enterprise_id, facility_id, opened_by, opened_at)
                SELECT %4$s, %9$s, %5$s, %7$s, %8$s, '2025-01-04' FROM generate_series(1, %6$d) AS n;
                INSERT INTO coaching.assignment (office_id, case_id, number, enterprise_id, mentor_id, reason,
                                                 assigned_by, assigned_at)
                SELECT %4$s, %9$s, 1, %5$s, %10$s, 'dekat', %8$s, '2025-01-04' FROM generate_series(1, %6$d) AS n;
                INSERT INTO coaching.mentoring_extract (office_id, facility_key, enterprise_id, began_on)
                SELECT %4$s, %7$s, %5$s, '2025-01-04' FROM generate_series(1, %6$d) AS n
                """.formatted(
                        sql("'office ' || n"),
                        sql("role || ' ' || n"),
                        offices,
                        sql("'office ' || n % " + offices),
                        sql("'enterprise ' || n"),
                        enterprises,
                        sql("'facility ' || n"),
                        sql("'system ' || n % " + offices),
                        sql("'case ' || n"),
                        sql("'mentor ' || n % " + offices));
    }

    /// Visit `v` belongs to enterprise `n`, the visits going round.
    private String eventsSql() {
        var visits = "generate_series(1, %d) AS v, LATERAL (SELECT 1 + v %% %d AS n) AS chosen"
                .formatted(events / EVENTS_A_VISIT, enterprises);
        var office = sql("'office ' || n % " + offices);
        var mentor = sql("'mentor ' || n % " + offices);
        return """
                INSERT INTO coaching.visit (office_id, id, enterprise_id, case_id, mentor_id, edition, visited_on,
                                            minutes, form, note, recorded_at)
                SELECT %1$s, %2$s, %3$s, %4$s, %5$s, 'cppb-irt-2012', date '2025-02-01' + v %% 300, 45, 'ON_SITE',
                       'Catatan kunjungan ' || v, timestamptz '2025-02-01' + v * interval '1 second' FROM %6$s;
                INSERT INTO coaching.visit_answer (office_id, visit_id, clause, enterprise_id, verdict)
                SELECT %1$s, %2$s, clause, %3$s, 'MET' FROM %6$s, generate_series(1, 5) AS clause;
                INSERT INTO coaching.operation (office_id, id, account_id, kind, digest, received_at)
                SELECT %1$s, %7$s, %5$s, 'visit.record', sha256(int8send(v)),
                       timestamptz '2025-02-01' + v * interval '1 second' FROM %6$s, generate_series(1, 4) AS copy
                """.formatted(
                        office,
                        sql("'visit ' || v"),
                        sql("'enterprise ' || n"),
                        sql("'case ' || n"),
                        mentor,
                        visits,
                        sql("'operation ' || v || ' ' || copy"));
    }

    private void copyPhotos(Connection connection, Path evidence) throws SQLException, IOException {
        var random = new Random(seed);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                COPY coaching.evidence (office_id, id, enterprise_id, sha256, media_type, bytes, width_pixels,
                                        height_pixels, added_by, added_at) FROM STDIN
                """);
        for (var n = 1; n <= photos; n++) {
            var content = new byte[PHOTO_BYTES];
            random.nextBytes(content);
            var sha256 = keep(content, evidence);
            var enterprise = 1 + n % enterprises;
            var row = "%s\t%s\t%s\t%s\timage/jpeg\t%d\t1280\t960\t%s\t2025-03-01\n"
                    .formatted(
                            id("office " + enterprise % offices),
                            id("photo " + n),
                            id("enterprise " + enterprise),
                            sha256,
                            PHOTO_BYTES,
                            id("mentor " + enterprise % offices))
                    .getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    private static String keep(byte[] content, Path evidence) throws IOException {
        var sha256 = HexFormat.of().formatHex(digest("SHA-256", content));
        var folder = evidence.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
        Files.createDirectories(folder);
        Files.write(folder.resolve(sha256), content);
        return sha256;
    }

    /// The same id as [#id], in SQL.
    private String sql(String words) {
        return "md5('" + seed + " ' || " + words + ")::uuid";
    }

    public UUID id(String words) {
        var hex = HexFormat.of().formatHex(digest("MD5", (seed + " " + words).getBytes(StandardCharsets.UTF_8)));
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
