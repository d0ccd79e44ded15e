package id.badak.study.interview;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.registry.programme.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FieldStudyStore {
    /// What [#informant] reads, of a row of `study.informant`.
    static final String INFORMANT = """
            informant.id AS informant_id, informant.study_id, informant.number, informant.part, informant.chain,
            informant.cluster, informant.mentored_on, informant.contrary, informant.added_by, informant.added_at,
            (SELECT left_on FROM study.informant_leaving AS leaving
             WHERE leaving.office_id = informant.office_id AND leaving.informant_id = informant.id
             ORDER BY noted_at DESC, leaving.id DESC
             LIMIT 1) AS left_on""";

    private final StudyDatabase database;

    FieldStudyStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes a study; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(FieldStudy study) {
        return database.sql("""
                        INSERT INTO study.field_study (office_id, id, title, questions, criteria, begun_by, begun_at)
                        VALUES (:office, :id, :title, :questions, :criteria, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", study.id().value())
                        .param("title", study.title())
                        .param("questions", study.questions())
                        .param("criteria", study.criteria())
                        .param("by", study.begunBy().value())
                        .param("at", study.begunAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<FieldStudy> find(FieldStudyId id) {
        return database.sql("""
                        SELECT id, title, questions, criteria, begun_by, begun_at
                        FROM study.field_study
                        WHERE office_id = :office AND id = :id
                        """)
                .param("office", office())
                .param("id", id.value())
                .query(FieldStudyStore::study)
                .optional();
    }

    /// One page with what each holds, the latest first, with one row more than fits.
    List<Listed> list(PageRequest page) {
        return database.sql("""
                        SELECT id, title, questions, criteria, begun_by, begun_at,
                               (SELECT count(*) FROM study.informant
                                WHERE office_id = :office AND study_id = field_study.id) AS informants,
                               (SELECT count(*) FROM study.interview
                                JOIN study.informant
                                    ON informant.office_id = interview.office_id AND informant.id = interview.informant_id
                                WHERE interview.office_id = :office AND informant.study_id = field_study.id) AS interviews
                        FROM study.field_study
                        WHERE office_id = :office AND (:search = '' OR title ILIKE :pattern ESCAPE '\\')
                        ORDER BY begun_at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("search", page.search())
                .param("pattern", page.pattern())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, number) ->
                        new Listed(study(row, number), row.getInt("informants"), row.getInt("interviews")))
                .list();
    }

    /// A study and how much it holds.
    record Listed(FieldStudy study, int informants, int interviews) {}

    /// Writes an informant; neither the id nor the number in the study may be there twice.
    ///
    /// @return whether it is a new one
    boolean insert(Informant informant) {
        return database.sql("""
                        INSERT INTO study.informant
                            (office_id, id, study_id, number, part, chain, cluster, mentored_on, contrary, added_by, added_at)
                        VALUES (:office, :id, :study, :number, :part, :chain, :cluster, :mentoredOn, :contrary, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", informant.id().value())
                        .param("study", informant.study().value())
                        .param("number", informant.number())
                        .param("part", informant.part().name())
                        .param(
                                "chain",
                                informant.chain() == null
                                        ? null
                                        : informant.chain().name(),
                                Types.VARCHAR)
                        .param("cluster", informant.cluster())
                        .param("mentoredOn", informant.mentoredOn(), Types.DATE)
                        .param("contrary", informant.contrary())
                        .param("by", informant.addedBy().value())
                        .param("at", informant.addedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Informant> find(FieldStudyId study, InformantId id) {
        return database.sql("""
                        SELECT %s
                        FROM study.informant
                        WHERE office_id = :office AND study_id = :study AND id = :id
                        """.formatted(INFORMANT))
                .param("office", office())
                .param("study", study.value())
                .param("id", id.value())
                .query(FieldStudyStore::informant)
                .optional();
    }

    /// All of a study, by number.
    List<Informant> list(FieldStudyId study) {
        return database.sql("""
                        SELECT %s
                        FROM study.informant
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY number
                        """.formatted(INFORMANT))
                .param("office", office())
                .param("study", study.value())
                .query(FieldStudyStore::informant)
                .list();
    }

    /// Notes whether mentoring ended; its id decides when one form is sent twice.
    ///
    /// @param leftOn null where it goes on after all
    /// @return whether the note is a new one
    boolean note(UUID id, InformantId informant, @Nullable LocalDate leftOn, AccountId by, Instant at) {
        return database.sql("""
                        INSERT INTO study.informant_leaving (office_id, id, informant_id, left_on, noted_by, noted_at)
                        VALUES (:office, :id, :informant, :on, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", id)
                        .param("informant", informant.value())
                        .param("on", leftOn, Types.DATE)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Whether this note was taken before, with the same month of the same informant.
    boolean holds(UUID id, InformantId informant, @Nullable LocalDate leftOn) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM study.informant_leaving
                                       WHERE office_id = :office AND id = :id AND informant_id = :informant
                                           AND left_on IS NOT DISTINCT FROM :on::date)
                        """)
                .param("office", office())
                .param("id", id)
                .param("informant", informant.value())
                .param("on", leftOn, Types.DATE)
                .query(Boolean.class)
                .single();
    }

    /// Counts the facilities that the zones published, by chain of their last inspection: how long they are mentored
    /// until a day. What is withheld is counted over all chains: the study is told nothing else of it.
    ///
    /// @param until the last day on which mentoring may have begun to be long enough
    SampleFrame count(LocalDate until) {
        var rows = database.sql("""
                        WITH known AS (
                            SELECT DISTINCT ON (facility_key) facility_key, chain
                            FROM official.inspection_extract
                            WHERE office_id = :office
                            ORDER BY facility_key, inspected_on DESC, inspection_key)
                        SELECT coalesce(known.chain, '') AS chain,
                               count(*) FILTER (WHERE mentoring.began_on <= :until) AS enough,
                               count(*) FILTER (WHERE mentoring.began_on > :until) AS shorter
                        FROM coaching.mentoring_extract AS mentoring
                        LEFT JOIN known ON known.facility_key = mentoring.facility_key
                        WHERE mentoring.office_id = :office
                        GROUP BY coalesce(known.chain, '')
                        ORDER BY 1
                        """)
                .param("office", office())
                .param("until", until)
                .query((row, _) -> new SampleFrame.Row(
                        row.getString("chain").isEmpty()
                                ? Optional.empty()
                                : Optional.of(Chain.valueOf(row.getString("chain"))),
                        row.getInt("enough"),
                        row.getInt("shorter")))
                .list();
        int withheld =
                database.sql("""
                        SELECT count(DISTINCT facility_key) FROM coaching.withheld_extract WHERE office_id = :office
                        """).param("office", office()).query(Integer.class).single();
        return new SampleFrame(until, rows, withheld);
    }

    static Informant informant(ResultSet row, int number) throws SQLException {
        var chain = row.getString("chain");
        return new Informant(
                new InformantId(row.getObject("informant_id", UUID.class)),
                new FieldStudyId(row.getObject("study_id", UUID.class)),
                row.getInt("number"),
                Informant.Part.valueOf(row.getString("part")),
                chain == null ? null : Chain.valueOf(chain),
                row.getString("cluster"),
                row.getObject("mentored_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("contrary"),
                new AccountId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static FieldStudy study(ResultSet row, int number) throws SQLException {
        return new FieldStudy(
                new FieldStudyId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("questions"),
                row.getString("criteria"),
                new AccountId(row.getObject("begun_by", UUID.class)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
