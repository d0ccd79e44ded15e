package id.badak.study.indicator;

import id.badak.cast.Cast.Company;
import id.badak.cast.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// What officials published of permits, written as rows.
final class Issued {
    private Issued() {}

    static void once(Company company, UUID facility, String kind, LocalDate on) {
        execute(insert(company, "'" + facility + "'", 1, kind, on));
    }

    /// One each to as many facilities.
    static void many(Company company, int facilities, String kind, LocalDate on) {
        execute(insert(company, "gen_random_uuid()", facilities, kind, on));
    }

    static void mistaken(Company company, int facilities, String kind, LocalDate on) {
        execute("WITH wrong AS (" + insert(company, "gen_random_uuid()", facilities, kind, on)
                + " RETURNING office_id, permit_key) INSERT INTO official.permit_mistake_extract SELECT * FROM wrong");
    }

    private static String insert(Company company, String facility, int count, String kind, LocalDate on) {
        return """
                INSERT INTO official.permit_extract (office_id, permit_key, facility_key, chain, kind, issued_on)
                SELECT '%s', gen_random_uuid(), %s, 'PRODUCTION', '%s', '%s' FROM generate_series(1, %d)
                """.formatted(company.office(), facility, kind, on, count).strip();
    }

    private static void execute(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
