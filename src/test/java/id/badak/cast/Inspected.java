package id.badak.cast;

import id.badak.cast.Cast.Company;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// What officials published, written as rows: through the forms it would take minutes.
public final class Inspected {
    private Inspected() {}

    public static void once(Company company, UUID facility, String kind, LocalDate on, String conclusion) {
        execute("""
                INSERT INTO official.inspection_extract
                    (office_id, inspection_key, facility_key, chain, kind, region_code, inspected_on, conclusion)
                VALUES ('%s', gen_random_uuid(), '%s', 'PRODUCTION', '%s', '36.04', '%s', '%s')
                """.formatted(company.office(), facility, kind, on, conclusion));
    }

    /// Each of as many facilities once, on days that follow each other; every second one met the requirements.
    public static void many(Company company, int facilities, String kind, LocalDate first) {
        execute("""
                INSERT INTO official.inspection_extract
                    (office_id, inspection_key, facility_key, chain, kind, region_code, inspected_on, conclusion)
                SELECT '%s', gen_random_uuid(), gen_random_uuid(), 'PRODUCTION', '%s', '36.04', date '%s' + n,
                       CASE WHEN n %% 2 = 0 THEN 'MK' ELSE 'TMK' END
                FROM generate_series(0, %d - 1) AS n
                """.formatted(company.office(), kind, first, facilities));
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
