package id.badak.study.claim;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.claim.Claim.Evidence;
import id.badak.study.claim.Claim.Inference;
import id.badak.study.claim.Claim.Position;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.Triangulation;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ClaimStore {
    private final StudyDatabase database;

    ClaimStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes that there is one, under the next number; neither its id nor its number may be there twice.
    ///
    /// @return whether it is a new one
    boolean insert(FieldStudyId study, ClaimId id, Instant at) {
        return database.sql("""
                        INSERT INTO study.claim (office_id, id, study_id, number, made_by, made_at)
                        SELECT :office, :id, :study, coalesce(max(number), 0) + 1, :by, :at
                        FROM study.claim
                        WHERE office_id = :office AND study_id = :study
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", id.value())
                        .param("study", study.value())
                        .param("by", me())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Writes an edition with what it quotes; its key decides when two write at once.
    ///
    /// @return whether it is a new one
    boolean insert(FieldStudyId study, ClaimId id, int edition, Evidence evidence, Instant at) {
        int written = database.sql("""
                        INSERT INTO study.claim_edition
                            (office_id, claim_id, edition, study_id, words, words_english, theme_id, estimates, papers,
                             written_by, written_at)
                        VALUES (:office, :id, :edition, :study, :words, :wordsEnglish, :theme,
                                CAST(:estimates AS text[]), CAST(:papers AS int[]), :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("edition", edition)
                .param("study", study.value())
                .param("words", evidence.words())
                .param("wordsEnglish", evidence.wordsEnglish())
                .param("theme", evidence.theme().value())
                .param("estimates", evidence.estimates().toArray(String[]::new))
                .param("papers", evidence.papers().toArray(Integer[]::new))
                .param("by", me())
                .param("at", utc(at))
                .update();
        if (written == 0) {
            return false;
        }
        database.sql("""
                        INSERT INTO study.claim_quotation (office_id, claim_id, edition, coding_id)
                        SELECT :office, :id, :edition, coding FROM unnest(CAST(:codings AS uuid[])) AS chosen (coding)
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("edition", edition)
                .param(
                        "codings",
                        evidence.quotations().stream().map(CodingId::value).toArray(UUID[]::new))
                .update();
        return true;
    }

    /// Writes how the sources stand to an edition, in the place of what was judged before.
    void insert(Claim claim, Position position) {
        database.sql("""
                        INSERT INTO study.claim_position
                            (office_id, claim_id, edition, number, owners, officers, documents, memo, judged_by,
                             judged_at)
                        SELECT :office, :claim, :edition, coalesce(max(number), 0) + 1, :owners, :officers, :documents,
                               :memo, :by, :at
                        FROM study.claim_position
                        WHERE office_id = :office AND claim_id = :claim AND edition = :edition
                        """)
                .param("office", office())
                .param("claim", claim.id().value())
                .param("edition", claim.edition())
                .param("owners", source(position, Source.OWNERS))
                .param("officers", source(position, Source.OFFICERS))
                .param("documents", source(position, Source.DOCUMENTS))
                .param("memo", position.memo())
                .param("by", position.by().value())
                .param("at", utc(position.at()))
                .update();
    }

    private static String source(Position position, Source source) {
        return Objects.requireNonNull(position.sources().get(source)).name();
    }

    /// Writes what is inferred of an edition, in the place of what was inferred before.
    void insert(Claim claim, Inference inference) {
        database.sql("""
                        INSERT INTO study.claim_inference
                            (office_id, claim_id, edition, number, fit, words, words_english, inferred_by, inferred_at)
                        SELECT :office, :claim, :edition, coalesce(max(number), 0) + 1, :fit, :words, :wordsEnglish, :by,
                               :at
                        FROM study.claim_inference
                        WHERE office_id = :office AND claim_id = :claim AND edition = :edition
                        """)
                .param("office", office())
                .param("claim", claim.id().value())
                .param("edition", claim.edition())
                .param("fit", inference.fit().name())
                .param("words", inference.words())
                .param("wordsEnglish", inference.wordsEnglish())
                .param("by", inference.by().value())
                .param("at", utc(inference.at()))
                .update();
    }

    /// Ends a claim; its key decides when two do.
    void insertEnd(ClaimId id, String reason, Instant at) {
        database.sql("""
                        INSERT INTO study.claim_end (office_id, claim_id, reason, ended_by, ended_at)
                        VALUES (:office, :id, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("reason", reason)
                .param("by", me())
                .param("at", utc(at))
                .update();
    }

    /// Those of a study that were not ended, in their latest edition, by number.
    List<Claim> list(FieldStudyId study) {
        var quoted = quotations(study);
        return database.sql("""
                        SELECT claim.id, claim.study_id, claim.number, edition.edition, edition.words,
                               edition.words_english, edition.theme_id, edition.estimates, edition.papers,
                               judged.owners, judged.officers, judged.documents, judged.memo, judged.judged_by,
                               judged.judged_at, inferred.fit, inferred.words AS inferred_words,
                               inferred.words_english AS inferred_english, inferred.inferred_by, inferred.inferred_at
                        FROM study.claim
                        CROSS JOIN LATERAL (
                            SELECT * FROM study.claim_edition
                            WHERE claim_edition.office_id = :office AND claim_edition.claim_id = claim.id
                            ORDER BY edition DESC LIMIT 1) AS edition
                        LEFT JOIN LATERAL (
                            SELECT * FROM study.claim_position
                            WHERE claim_position.office_id = :office AND claim_position.claim_id = claim.id
                              AND claim_position.edition = edition.edition
                            ORDER BY number DESC LIMIT 1) AS judged ON true
                        LEFT JOIN LATERAL (
                            SELECT * FROM study.claim_inference
                            WHERE claim_inference.office_id = :office AND claim_inference.claim_id = claim.id
                              AND claim_inference.edition = edition.edition
                            ORDER BY number DESC LIMIT 1) AS inferred ON true
                        WHERE claim.office_id = :office AND claim.study_id = :study
                          AND NOT EXISTS (
                              SELECT FROM study.claim_end AS gone
                              WHERE gone.office_id = :office AND gone.claim_id = claim.id)
                        ORDER BY claim.number
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> claim(row, quoted))
                .list();
    }

    /// What the latest editions quote, by claim.
    private Map<UUID, List<CodingId>> quotations(FieldStudyId study) {
        var quoted = new HashMap<UUID, List<CodingId>>();
        database.sql("""
                        SELECT quotation.claim_id, quotation.coding_id
                        FROM study.claim_quotation AS quotation
                        JOIN study.claim_edition AS edition
                            ON edition.office_id = quotation.office_id AND edition.claim_id = quotation.claim_id
                           AND edition.edition = quotation.edition
                        WHERE quotation.office_id = :office AND edition.study_id = :study
                          AND NOT EXISTS (
                              SELECT FROM study.claim_edition AS later
                              WHERE later.office_id = :office AND later.claim_id = edition.claim_id
                                AND later.edition > edition.edition)
                        ORDER BY quotation.claim_id, quotation.coding_id
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> quoted.computeIfAbsent(row.getObject("claim_id", UUID.class), _ -> new ArrayList<>())
                        .add(new CodingId(row.getObject("coding_id", UUID.class))))
                .list();
        return quoted;
    }

    private static Claim claim(ResultSet row, Map<UUID, List<CodingId>> quoted) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Claim(
                new ClaimId(id),
                new FieldStudyId(row.getObject("study_id", UUID.class)),
                row.getInt("number"),
                row.getInt("edition"),
                new Evidence(
                        row.getString("words"),
                        row.getString("words_english"),
                        new CodeId(row.getObject("theme_id", UUID.class)),
                        List.of((String[]) row.getArray("estimates").getArray()),
                        List.of((Integer[]) row.getArray("papers").getArray()),
                        quoted.getOrDefault(id, List.of())),
                position(row),
                inference(row));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        if (row.getString("memo") == null) {
            return null;
        }
        return new Position(
                Map.of(
                        Source.OWNERS, Triangulation.Position.valueOf(row.getString("owners")),
                        Source.OFFICERS, Triangulation.Position.valueOf(row.getString("officers")),
                        Source.DOCUMENTS, Triangulation.Position.valueOf(row.getString("documents"))),
                row.getString("memo"),
                new AccountId(row.getObject("judged_by", UUID.class)),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Inference inference(ResultSet row) throws SQLException {
        if (row.getString("fit") == null) {
            return null;
        }
        return new Inference(
                Fit.valueOf(row.getString("fit")),
                row.getString("inferred_words"),
                row.getString("inferred_english"),
                new AccountId(row.getObject("inferred_by", UUID.class)),
                row.getObject("inferred_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID me() {
        return Acting.get().account().value();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
