package id.badak.study.indicator;

import id.badak.database.StudyDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.OfficeId;
import id.badak.registry.programme.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Reads the extracts that the zones publish, and no other table.
@Repository
class IndicatorStore {
    private final StudyDatabase database;

    IndicatorStore(StudyDatabase database) {
        this.database = database;
    }

    record OfficeLine(OfficeId office, Line line) {}

    /// Counts by year, chain and kind. Per facility, its last inspection of the year in that chain
    /// decides, whatever it concluded.
    List<Line> list(Unit unit) {
        return database.sql("""
                        SELECT year, chain, kind,
                               count(*) FILTER (WHERE conclusion = 'MK') AS mk,
                               count(*) FILTER (WHERE conclusion = 'TMK') AS tmk,
                               count(*) FILTER (WHERE conclusion = 'TTP') AS ttp,
                               count(*) FILTER (WHERE conclusion = 'TDP') AS tdp
                        FROM (
                            SELECT DISTINCT ON (unit, year, chain) year, chain, kind, conclusion
                            FROM (
                                SELECT extract(year FROM inspected_on)::int AS year, chain, kind, conclusion,
                                       inspected_on, inspection_key,
                                       CASE WHEN :perFacility THEN facility_key ELSE inspection_key END AS unit
                                FROM official.inspection_extract
                                WHERE office_id = :office) AS extract_of_office
                            ORDER BY unit, year, chain, inspected_on DESC, inspection_key) AS counted
                        GROUP BY year, chain, kind
                        ORDER BY year, chain, kind
                        """)
                .param("perFacility", unit.isPerFacility())
                .param("office", office())
                .query(IndicatorStore::line)
                .list();
    }

    /// Counts the facilities that have a conclusion in both the first and the last year of their
    /// chain.
    List<Cohort> listCohorts() {
        return database.sql("""
                        WITH concluded AS (
                            SELECT DISTINCT ON (facility_key, chain, extract(year FROM inspected_on))
                                   facility_key, chain, extract(year FROM inspected_on)::int AS year, conclusion
                            FROM official.inspection_extract
                            WHERE office_id = :office AND conclusion IN ('MK', 'TMK')
                            ORDER BY facility_key, chain, extract(year FROM inspected_on), inspected_on DESC,
                                     inspection_key),
                        span AS (
                            SELECT chain, min(year) AS first_year, max(year) AS last_year
                            FROM concluded
                            GROUP BY chain
                            HAVING min(year) < max(year))
                        SELECT span.chain, span.first_year, span.last_year, count(*) AS n,
                               count(*) FILTER (WHERE before.conclusion = 'MK') AS mk_first,
                               count(*) FILTER (WHERE after.conclusion = 'MK') AS mk_last
                        FROM span
                        JOIN concluded AS before ON before.chain = span.chain AND before.year = span.first_year
                        JOIN concluded AS after ON after.chain = span.chain AND after.year = span.last_year
                            AND after.facility_key = before.facility_key
                        GROUP BY span.chain, span.first_year, span.last_year
                        ORDER BY span.chain
                        """)
                .param("office", office())
                .query((row, _) -> new Cohort(
                        Chain.valueOf(row.getString("chain")),
                        row.getInt("first_year"),
                        row.getInt("last_year"),
                        row.getInt("n"),
                        row.getInt("mk_first"),
                        row.getInt("mk_last")))
                .list();
    }

    /// Counts inspections by office, year and chain. It names no office: the row policy lets the
    /// national role, and nobody else, read beyond its own.
    List<OfficeLine> listNational() {
        return database.sql("""
                        SELECT office_id, extract(year FROM inspected_on)::int AS year, chain, NULL AS kind,
                               count(*) FILTER (WHERE conclusion = 'MK') AS mk,
                               count(*) FILTER (WHERE conclusion = 'TMK') AS tmk,
                               count(*) FILTER (WHERE conclusion = 'TTP') AS ttp,
                               count(*) FILTER (WHERE conclusion = 'TDP') AS tdp
                        FROM official.inspection_extract
                        GROUP BY office_id, extract(year FROM inspected_on), chain
                        ORDER BY year, chain, office_id
                        """)
                .query((row, number) ->
                        new OfficeLine(new OfficeId(row.getObject("office_id", UUID.class)), line(row, number)))
                .list();
    }

    /// Counts what coaching publishes; what is withheld the row policies leave out.
    List<MentoringYear> listMentoring() {
        return database.sql("""
                        WITH begun AS (
                            SELECT extract(year FROM began_on)::int AS year, count(*) AS facilities
                            FROM coaching.mentoring_extract
                            WHERE office_id = :office
                            GROUP BY 1),
                        visited AS (
                            SELECT extract(year FROM visited_on)::int AS year, count(DISTINCT facility_key) AS facilities,
                                   count(*) AS visits, count(*) FILTER (WHERE form = 'ON_SITE') AS on_site,
                                   sum(minutes) AS minutes
                            FROM coaching.visit_extract
                            WHERE office_id = :office
                            GROUP BY 1)
                        SELECT year, coalesce(begun.facilities, 0) AS begun, coalesce(visited.facilities, 0) AS visited,
                               coalesce(visits, 0) AS visits, coalesce(on_site, 0) AS on_site,
                               coalesce(minutes, 0) AS minutes
                        FROM begun FULL JOIN visited USING (year)
                        ORDER BY year
                        """)
                .param("office", office())
                .query((row, _) -> new MentoringYear(
                        row.getInt("year"),
                        row.getInt("begun"),
                        row.getInt("visited"),
                        row.getInt("visits"),
                        row.getInt("on_site"),
                        row.getLong("minutes")))
                .list();
    }

    /// Counts what the official zone publishes of permits. A facility that is withheld is left out whole, since it
    /// would be taken for one that was never mentored.
    List<PermitLine> listPermits() {
        return database.sql("""
                        SELECT extract(year FROM issued_on)::int AS year, permit.kind,
                               count(*) FILTER (WHERE began_on <= issued_on) AS mentored,
                               count(DISTINCT permit.facility_key) FILTER (WHERE began_on <= issued_on)
                                   AS mentored_facilities,
                               count(*) FILTER (WHERE (began_on <= issued_on) IS NOT TRUE) AS others,
                               count(DISTINCT permit.facility_key) FILTER (WHERE (began_on <= issued_on) IS NOT TRUE)
                                   AS other_facilities
                        FROM official.permit_extract AS permit
                        LEFT JOIN coaching.mentoring_extract AS mentoring ON mentoring.office_id = permit.office_id
                            AND mentoring.facility_key = permit.facility_key
                        WHERE permit.office_id = :office
                          AND NOT EXISTS (SELECT FROM official.permit_mistake_extract AS mistake
                                          WHERE mistake.office_id = permit.office_id
                                            AND mistake.permit_key = permit.permit_key)
                          AND NOT EXISTS (SELECT FROM coaching.withheld_extract AS withheld
                                          WHERE withheld.office_id = permit.office_id
                                            AND withheld.facility_key = permit.facility_key)
                        GROUP BY 1, 2
                        ORDER BY 1, 2
                        """)
                .param("office", office())
                .query((row, _) -> new PermitLine(
                        row.getInt("year"),
                        row.getString("kind"),
                        new PermitLine.Issued(row.getInt("mentored"), row.getInt("mentored_facilities")),
                        new PermitLine.Issued(row.getInt("others"), row.getInt("other_facilities"))))
                .list();
    }

    int countWithheld() {
        return database.sql(
                        "SELECT count(DISTINCT facility_key) FROM coaching.withheld_extract WHERE office_id = :office")
                .param("office", office())
                .query(Integer.class)
                .single();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("year"),
                Chain.valueOf(row.getString("chain")),
                row.getString("kind"),
                row.getInt("mk"),
                row.getInt("tmk"),
                row.getInt("ttp"),
                row.getInt("tdp"));
    }
}
