package id.badak.study.claim;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.appraisal.AppraisalId;
import id.badak.study.claim.StudyNumbers.Choice;
import id.badak.study.claim.StudyNumbers.Freeze;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.interview.FieldStudyId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class StudyNumberStore {
    private final StudyDatabase database;

    StudyNumberStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes a choice; its key decides when two choose at once.
    ///
    /// @return whether it is a new one
    boolean insert(FieldStudyId study, Choice choice) {
        return database.sql("""
                        INSERT INTO study.number_choice (office_id, study_id, edition, dataset_id, chosen_by, chosen_at)
                        VALUES (:office, :study, :edition, :dataset, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("study", study.value())
                        .param("edition", choice.edition())
                        .param("dataset", choice.dataset().value())
                        .param("by", choice.by().value())
                        .param("at", choice.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Freezes a choice; of two that freeze it the first is kept.
    void insert(FieldStudyId study, int edition, Freeze freeze) {
        database.sql("""
                        INSERT INTO study.number_freeze
                            (office_id, study_id, edition, appraisal_id, sha256, frozen_by, frozen_at)
                        VALUES (:office, :study, :edition, :appraisal, :sha256, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("edition", edition)
                .param("appraisal", freeze.appraisal().value())
                .param("sha256", freeze.sha256())
                .param("by", freeze.by().value())
                .param("at", freeze.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Choice> findChoice(FieldStudyId study) {
        return database.sql("""
                        SELECT edition, dataset_id, chosen_by, chosen_at
                        FROM study.number_choice
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY edition DESC
                        LIMIT 1
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> new Choice(
                        row.getInt("edition"),
                        new FrozenDatasetId(row.getObject("dataset_id", UUID.class)),
                        new AccountId(row.getObject("chosen_by", UUID.class)),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<Freeze> findFreeze(FieldStudyId study, int edition) {
        return database.sql("""
                        SELECT appraisal_id, sha256, frozen_by, frozen_at
                        FROM study.number_freeze
                        WHERE office_id = :office AND study_id = :study AND edition = :edition
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("edition", edition)
                .query((row, _) -> new Freeze(
                        new AppraisalId(row.getObject("appraisal_id", UUID.class)),
                        row.getString("sha256"),
                        new AccountId(row.getObject("frozen_by", UUID.class)),
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
