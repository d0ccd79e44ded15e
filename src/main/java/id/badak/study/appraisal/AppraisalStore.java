package id.badak.study.appraisal;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Sha256;
import id.badak.study.appraisal.Appraisal.End;
import id.badak.study.appraisal.FinishedAppraisals.Finished;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.extract.FrozenDatasetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AppraisalStore {
    private static final String APPRAISALS = """
            SELECT appraisal.id, appraisal.dataset_id, appraisal.plan_id, appraisal.edition, appraisal.unit,
                   appraisal.seed, appraisal.replicates, appraisal.asked_by, appraisal.asked_at, ended.outcome,
                   ended.ended_at
            FROM study.appraisal
            LEFT JOIN study.appraisal_end AS ended
                ON ended.office_id = appraisal.office_id AND ended.appraisal_id = appraisal.id
            WHERE appraisal.office_id = :office
            """;

    private static final String FINISHED = """
            SELECT DISTINCT ON (appraisal.dataset_id)
                   appraisal.id, appraisal.dataset_id, dataset.name, ended.ended_at, file.sha256
            FROM study.appraisal
            JOIN study.dataset ON dataset.office_id = appraisal.office_id AND dataset.id = appraisal.dataset_id
            JOIN study.appraisal_end AS ended
                ON ended.office_id = appraisal.office_id AND ended.appraisal_id = appraisal.id
               AND ended.outcome = 'DONE'
            JOIN study.appraisal_file AS file
                ON file.office_id = appraisal.office_id AND file.appraisal_id = appraisal.id AND file.name = :results
            WHERE appraisal.office_id = :office
            """;

    private final StudyDatabase database;

    AppraisalStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes that it is asked for; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(Appraisal appraisal) {
        var under = appraisal.plan();
        return database.sql("""
                        INSERT INTO study.appraisal
                            (office_id, id, dataset_id, plan_id, edition, unit, seed, replicates, asked_by,
                             asked_at)
                        VALUES (:office, :id, :dataset, :plan, :edition, :unit, :seed, :replicates, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", appraisal.id().value())
                        .param("dataset", appraisal.dataset().value())
                        .param("plan", under == null ? null : under.plan().value(), Types.OTHER)
                        .param("edition", under == null ? null : under.edition(), Types.INTEGER)
                        .param("unit", appraisal.unit().name())
                        .param("seed", appraisal.seed())
                        .param("replicates", appraisal.replicates())
                        .param("by", appraisal.askedBy().value())
                        .param("at", utc(appraisal.askedAt()))
                        .update()
                == 1;
    }

    /// Ends it; of two that computed it the first is kept.
    ///
    /// @return whether it was this one
    boolean insertEnd(AppraisalId id, End end) {
        return database.sql("""
                        INSERT INTO study.appraisal_end (office_id, appraisal_id, outcome, ended_at)
                        VALUES (:office, :id, :outcome, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", id.value())
                        .param("outcome", end.outcome().name())
                        .param("at", utc(end.at()))
                        .update()
                == 1;
    }

    void insertFiles(AppraisalId id, Map<String, byte[]> files) {
        for (var file : files.entrySet()) {
            database.sql("""
                            INSERT INTO study.appraisal_file (office_id, appraisal_id, name, sha256, content)
                            VALUES (:office, :id, :name, :sha256, :content)
                            """)
                    .param("office", office())
                    .param("id", id.value())
                    .param("name", file.getKey())
                    .param("sha256", Sha256.of(file.getValue()).hex())
                    .param("content", file.getValue())
                    .update();
        }
    }

    Optional<Appraisal> find(AppraisalId id) {
        return database.sql(APPRAISALS + "AND appraisal.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(AppraisalStore::appraisal)
                .optional();
    }

    /// One page of those of a dataset, the latest first, with one row more than fits.
    List<Appraisal> list(FrozenDatasetId dataset, PageRequest page) {
        return database.sql(APPRAISALS + """
                        AND appraisal.dataset_id = :dataset
                        ORDER BY appraisal.asked_at DESC, appraisal.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("dataset", dataset.value())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(AppraisalStore::appraisal)
                .list();
    }

    /// The latest of each dataset whose results are there, the latest first.
    List<Finished> listLatestFinished(String results) {
        return database.sql("SELECT * FROM (" + FINISHED + """
                            ORDER BY appraisal.dataset_id, ended.ended_at DESC, appraisal.id DESC) AS latest
                        ORDER BY ended_at DESC, id DESC
                        """)
                .param("office", office())
                .param("results", results)
                .query(AppraisalStore::finished)
                .list();
    }

    Optional<Finished> findFinished(AppraisalId id, String results) {
        return database.sql(FINISHED + "AND appraisal.id = :id ORDER BY appraisal.dataset_id")
                .param("office", office())
                .param("results", results)
                .param("id", id.value())
                .query(AppraisalStore::finished)
                .optional();
    }

    private static Finished finished(ResultSet row, int number) throws SQLException {
        return new Finished(
                new AppraisalId(row.getObject("id", UUID.class)),
                new FrozenDatasetId(row.getObject("dataset_id", UUID.class)),
                row.getString("name"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }

    /// By name.
    List<Appraisal.File> listFiles(AppraisalId id) {
        return database.sql("""
                        SELECT name, sha256, length(content) AS bytes
                        FROM study.appraisal_file
                        WHERE office_id = :office AND appraisal_id = :id
                        ORDER BY name
                        """)
                .param("office", office())
                .param("id", id.value())
                .query((row, _) ->
                        new Appraisal.File(row.getString("name"), row.getString("sha256"), row.getInt("bytes")))
                .list();
    }

    Optional<byte[]> findFile(AppraisalId id, String name) {
        return database.sql("""
                        SELECT content FROM study.appraisal_file
                        WHERE office_id = :office AND appraisal_id = :id AND name = :name
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("name", name)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static Appraisal.@Nullable Under under(ResultSet row) throws SQLException {
        var plan = row.getObject("plan_id", UUID.class);
        return plan == null ? null : new Appraisal.Under(new PlanId(plan), row.getInt("edition"));
    }

    private static Appraisal appraisal(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Appraisal(
                new AppraisalId(row.getObject("id", UUID.class)),
                new FrozenDatasetId(row.getObject("dataset_id", UUID.class)),
                under(row),
                PeriodUnit.valueOf(row.getString("unit")),
                row.getLong("seed"),
                row.getInt("replicates"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : new End(End.Outcome.valueOf(row.getString("outcome")), ended.toInstant()));
    }
}
