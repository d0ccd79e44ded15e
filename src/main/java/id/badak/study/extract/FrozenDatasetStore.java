package id.badak.study.extract;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.registry.programme.Chain;
import id.badak.study.extract.FrozenDataset.Discard;
import id.badak.study.extract.FrozenDataset.Omission;
import id.badak.study.extract.FrozenDataset.Omission.Reason;
import id.badak.study.extract.FrozenDataset.Origin;
import id.badak.study.extract.FrozenDataset.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

@Repository
class FrozenDatasetStore {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String DATASETS = """
            SELECT dataset.id, dataset.name, dataset.chain, dataset.office_code, dataset.program, dataset.indicator,
                   dataset.indicator_version, dataset.codebook_version, dataset.frozen_by, dataset.frozen_at,
                   seal.grain, seal.row_count, seal.facility_count, seal.mentored_count, seal.first_on, seal.last_on,
                   seal.sha256, gone.reason, gone.discarded_by, gone.discarded_at
            FROM study.dataset
            JOIN study.dataset_seal AS seal
                ON seal.office_id = dataset.office_id AND seal.dataset_id = dataset.id
            LEFT JOIN study.dataset_discard AS gone
                ON gone.office_id = dataset.office_id AND gone.dataset_id = dataset.id
            WHERE dataset.office_id = :office
            """;

    private static final String ROWS = """
            SELECT number, facility, kind, inspected_on, compliant, mentored_on, visits, minutes
            FROM study.dataset_row
            WHERE office_id = :office AND dataset_id = :dataset
            """;

    private final StudyDatabase database;

    FrozenDatasetStore(StudyDatabase database) {
        this.database = database;
    }

    /// What a freeze found: how exact its dates are, and what it left out.
    record Copied(Grain grain, List<Omission> omissions) {}

    /// Writes that a dataset begins; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(FrozenDatasetId id, String name, Chain chain, String officeCode, Origin origin) {
        return database.sql("""
                        INSERT INTO study.dataset
                            (office_id, id, name, chain, office_code, program, indicator, indicator_version,
                             codebook_version, frozen_by, frozen_at)
                        VALUES (:office, :id, :name, :chain, :officeCode, :program, :indicator, :indicatorVersion,
                                :codebookVersion, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", id.value())
                        .param("name", name)
                        .param("chain", chain.name())
                        .param("officeCode", officeCode)
                        .param("program", origin.program())
                        .param("indicator", origin.indicator())
                        .param("indicatorVersion", origin.indicatorVersion())
                        .param("codebookVersion", origin.codebookVersion())
                        .param("by", origin.frozenBy().value())
                        .param("at", origin.frozenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Copies the rows. One statement sees one moment, and takes no lock that the journal's chain waits for. Numbers
    /// are drawn by chance and the table of them is gone with the statement.
    Copied copy(FrozenDatasetId id, Chain chain) {
        return database.sql("""
                        WITH withheld AS MATERIALIZED (
                            SELECT DISTINCT facility_key FROM coaching.withheld_extract WHERE office_id = :office),
                        inspected AS MATERIALIZED (
                            SELECT facility_key, kind, inspected_on, conclusion, inspection_key,
                                   facility_key IN (SELECT facility_key FROM withheld) AS is_withheld
                            FROM official.inspection_extract
                            WHERE office_id = :office AND chain = :chain),
                        concluded AS MATERIALIZED (
                            SELECT * FROM inspected WHERE NOT is_withheld AND conclusion IN ('MK', 'TMK')),
                        named AS MATERIALIZED (
                            SELECT facility_key, kind, row_number() OVER (ORDER BY gen_random_uuid()) AS number
                            FROM (SELECT DISTINCT ON (facility_key) facility_key, kind
                                  FROM concluded
                                  ORDER BY facility_key, inspected_on DESC, inspection_key) AS latest),
                        exact AS MATERIALIZED (
                            SELECT CASE WHEN count(*) < :fewest THEN 'YEAR' ELSE 'MONTH' END AS grain FROM named),
                        last AS MATERIALIZED (
                            SELECT DISTINCT ON (facility_key, date_trunc(exact.grain, inspected_on))
                                   facility_key, inspected_on, conclusion, exact.grain
                            FROM concluded, exact
                            ORDER BY facility_key, date_trunc(exact.grain, inspected_on), inspected_on DESC,
                                     inspection_key),
                        written AS (
                            INSERT INTO study.dataset_row
                                (office_id, dataset_id, number, facility, kind, inspected_on, compliant, mentored_on,
                                 visits, minutes)
                            SELECT :office, :dataset, row_number() OVER (ORDER BY named.number, last.inspected_on),
                                   named.number, named.kind, CAST(date_trunc(last.grain, last.inspected_on) AS date),
                                   last.conclusion = 'MK',
                                   CAST(date_trunc(last.grain, mentoring.began_on) AS date), dose.visits, dose.minutes
                            FROM last
                            JOIN named ON named.facility_key = last.facility_key
                            LEFT JOIN coaching.mentoring_extract AS mentoring
                                ON mentoring.office_id = :office AND mentoring.facility_key = last.facility_key
                            CROSS JOIN LATERAL (
                                SELECT count(*) AS visits, coalesce(sum(visit.minutes), 0) AS minutes
                                FROM coaching.visit_extract AS visit
                                WHERE visit.office_id = :office AND visit.facility_key = last.facility_key
                                  AND visit.visited_on <= last.inspected_on) AS dose)
                        SELECT (SELECT grain FROM exact) AS grain,
                               count(*) FILTER (WHERE is_withheld) AS withheld,
                               count(DISTINCT facility_key) FILTER (WHERE is_withheld) AS withheld_facilities,
                               count(*) FILTER (WHERE NOT is_withheld AND conclusion = 'TTP') AS closed,
                               count(DISTINCT facility_key)
                                   FILTER (WHERE NOT is_withheld AND conclusion = 'TTP') AS closed_facilities,
                               count(*) FILTER (WHERE NOT is_withheld AND conclusion = 'TDP') AS unseen,
                               count(DISTINCT facility_key)
                                   FILTER (WHERE NOT is_withheld AND conclusion = 'TDP') AS unseen_facilities,
                               (SELECT count(*) FROM concluded) - (SELECT count(*) FROM last) AS earlier,
                               (SELECT count(*)
                                FROM (SELECT facility_key, count(*) AS n FROM concluded GROUP BY facility_key) AS many
                                JOIN (SELECT facility_key, count(*) AS n FROM last GROUP BY facility_key) AS kept
                                    USING (facility_key)
                                WHERE many.n > kept.n) AS earlier_facilities
                        FROM inspected
                        """)
                .param("office", office())
                .param("dataset", id.value())
                .param("chain", chain.name())
                .param("fewest", Grain.FEWEST_FOR_MONTHS)
                .query((row, _) -> copied(row))
                .single();
    }

    private static Copied copied(ResultSet row) throws SQLException {
        var omissions = new ArrayList<Omission>();
        for (var reason : Reason.values()) {
            var name = reason.name().toLowerCase(Locale.ROOT);
            omissions.add(new Omission(reason, row.getInt(name), row.getInt(name + "_facilities")));
        }
        return new Copied(
                Grain.valueOf(row.getString("grain")),
                omissions.stream().filter(one -> one.rows() > 0).toList());
    }

    /// Counts what was copied; empty when nothing was.
    ///
    /// @param sha256 of the CSV, which the caller makes of the same rows
    Optional<Seal> count(FrozenDatasetId id, Grain grain, String sha256) {
        return database.sql("""
                        SELECT count(*) AS row_count, count(DISTINCT facility) AS facilities,
                               count(DISTINCT facility) FILTER (WHERE mentored_on IS NOT NULL) AS mentored,
                               min(inspected_on) AS first_on, max(inspected_on) AS last_on
                        FROM study.dataset_row
                        WHERE office_id = :office AND dataset_id = :dataset
                        HAVING count(*) > 0
                        """)
                .param("office", office())
                .param("dataset", id.value())
                .query((row, _) -> new Seal(
                        grain,
                        row.getInt("row_count"),
                        row.getInt("facilities"),
                        row.getInt("mentored"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        sha256))
                .optional();
    }

    /// From here on the database takes no further row.
    void seal(FrozenDatasetId id, Seal seal, List<Omission> omissions) {
        database.sql("""
                        WITH omitted AS (
                            INSERT INTO study.dataset_omission
                                (office_id, dataset_id, reason, row_count, facility_count)
                            SELECT :office, :dataset, reason, row_count, facility_count
                            FROM unnest(CAST(:reasons AS text[]), CAST(:rowCounts AS int[]),
                                        CAST(:facilityCounts AS int[]))
                                AS counted (reason, row_count, facility_count))
                        INSERT INTO study.dataset_seal
                            (office_id, dataset_id, grain, row_count, facility_count, mentored_count, first_on, last_on,
                             sha256)
                        VALUES (:office, :dataset, :grain, :rows, :facilities, :mentored, :firstOn, :lastOn, :sha256)
                        """)
                .param("office", office())
                .param("dataset", id.value())
                .param(
                        "reasons",
                        omissions.stream().map(one -> one.reason().name()).toArray(String[]::new))
                .param("rowCounts", omissions.stream().map(Omission::rows).toArray(Integer[]::new))
                .param(
                        "facilityCounts",
                        omissions.stream().map(Omission::facilities).toArray(Integer[]::new))
                .param("grain", seal.grain().name())
                .param("rows", seal.rows())
                .param("facilities", seal.facilities())
                .param("mentored", seal.mentored())
                .param("firstOn", seal.firstOn())
                .param("lastOn", seal.lastOn())
                .param("sha256", seal.sha256())
                .update();
    }

    Optional<FrozenDataset> find(FrozenDatasetId id) {
        var found = database.sql(DATASETS + "AND dataset.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(FrozenDatasetStore::dataset)
                .list();
        return withOmissions(found).stream().findFirst();
    }

    /// One page, the latest first, with one row more than fits.
    List<FrozenDataset> list(PageRequest page) {
        return withOmissions(database.sql(DATASETS + """
                        AND (:search = '' OR dataset.name ILIKE :pattern ESCAPE '\\')
                        ORDER BY dataset.frozen_at DESC, dataset.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("search", page.search())
                .param("pattern", page.pattern())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(FrozenDatasetStore::dataset)
                .list());
    }

    private List<FrozenDataset> withOmissions(List<FrozenDataset> found) {
        var omissions = listOmissions(found);
        return found.stream()
                .map(one -> new FrozenDataset(
                        one.id(),
                        one.name(),
                        one.chain(),
                        one.officeCode(),
                        one.origin(),
                        one.seal(),
                        omissions.getOrDefault(one.id().value(), List.of()),
                        one.discard()))
                .toList();
    }

    private Map<UUID, List<Omission>> listOmissions(Collection<FrozenDataset> of) {
        var omissions = new HashMap<UUID, List<Omission>>();
        database.sql("""
                        SELECT dataset_id, reason, row_count, facility_count
                        FROM study.dataset_omission
                        WHERE office_id = :office AND dataset_id = ANY (:datasets)
                        ORDER BY dataset_id, array_position(ARRAY['WITHHELD', 'CLOSED', 'UNSEEN', 'EARLIER'], reason)
                        """)
                .param("office", office())
                .param("datasets", of.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> omissions
                        .computeIfAbsent(row.getObject("dataset_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Omission(
                                Reason.valueOf(row.getString("reason")),
                                row.getInt("row_count"),
                                row.getInt("facility_count"))));
        return omissions;
    }

    /// Hands over every row in order without holding them; within one transaction.
    void forEach(FrozenDatasetId id, RowCallbackHandler each) {
        database.sql(ROWS + "ORDER BY number")
                .param("office", office())
                .param("dataset", id.value())
                .withFetchSize(ROWS_AT_ONCE)
                .query(each);
    }

    /// Those behind a number, in order.
    List<FrozenRow> listBehind(FrozenDatasetId id, int number, int most) {
        return database.sql(ROWS + "AND number > :number ORDER BY number LIMIT :most")
                .param("office", office())
                .param("dataset", id.value())
                .param("number", number)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// One page of those that are asked for, with one row more than fits.
    List<FrozenRow> list(FrozenDatasetId id, RowFilter filter, PageRequest page) {
        return database.sql(ROWS + """
                        AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                        AND (CAST(:facility AS int) IS NULL OR facility = :facility)
                        AND (CAST(:from AS date) IS NULL OR inspected_on >= :from)
                        AND (CAST(:until AS date) IS NULL OR inspected_on < :until)
                        ORDER BY number
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("dataset", id.value())
                .param("kind", filter.kind(), Types.VARCHAR)
                .param("facility", filter.facility(), Types.INTEGER)
                .param("from", filter.from(), Types.DATE)
                .param("until", filter.until(), Types.DATE)
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
    }

    /// How many rows each year and kind have; in their order.
    List<CellTable.Count> listCounts(FrozenDatasetId id) {
        return database.sql("""
                        SELECT CAST(extract(year FROM inspected_on) AS int) AS year, kind, count(*) AS n
                        FROM study.dataset_row
                        WHERE office_id = :office AND dataset_id = :dataset
                        GROUP BY 1, 2
                        ORDER BY 1, 2
                        """)
                .param("office", office())
                .param("dataset", id.value())
                .query((row, _) -> new CellTable.Count(row.getInt("year"), row.getString("kind"), row.getInt("n")))
                .list();
    }

    /// Writes that it is discarded and takes its rows away; of two who do so at once one finds it done.
    ///
    /// @return whether it was this one
    boolean discard(FrozenDatasetId id, Discard discard) {
        var fresh = database.sql("""
                        INSERT INTO study.dataset_discard (office_id, dataset_id, reason, discarded_by, discarded_at)
                        VALUES (:office, :dataset, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("dataset", id.value())
                        .param("reason", discard.reason())
                        .param("by", discard.by().value())
                        .param("at", discard.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (fresh) {
            database.sql("DELETE FROM study.dataset_row WHERE office_id = :office AND dataset_id = :dataset")
                    .param("office", office())
                    .param("dataset", id.value())
                    .update();
        }
        return fresh;
    }

    static FrozenRow row(ResultSet row) throws SQLException {
        return new FrozenRow(
                row.getInt("number"),
                row.getInt("facility"),
                row.getString("kind"),
                row.getObject("inspected_on", LocalDate.class),
                row.getBoolean("compliant"),
                row.getObject("mentored_on", LocalDate.class),
                row.getInt("visits"),
                row.getInt("minutes"));
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static FrozenDataset dataset(ResultSet row, int number) throws SQLException {
        return new FrozenDataset(
                new FrozenDatasetId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Chain.valueOf(row.getString("chain")),
                row.getString("office_code"),
                new Origin(
                        new AccountId(row.getObject("frozen_by", UUID.class)),
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        row.getString("program"),
                        row.getString("indicator"),
                        row.getInt("indicator_version"),
                        row.getInt("codebook_version")),
                new Seal(
                        Grain.valueOf(row.getString("grain")),
                        row.getInt("row_count"),
                        row.getInt("facility_count"),
                        row.getInt("mentored_count"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getString("sha256")),
                List.of(),
                discarded(row));
    }

    private static @Nullable Discard discarded(ResultSet row) throws SQLException {
        var at = row.getObject("discarded_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Discard(
                        new AccountId(row.getObject("discarded_by", UUID.class)),
                        at.toInstant(),
                        row.getString("reason"));
    }
}
