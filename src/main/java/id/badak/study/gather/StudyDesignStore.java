package id.badak.study.gather;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.FieldStudyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class StudyDesignStore {
    private final StudyDatabase database;

    StudyDesignStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes an edition; its key decides when two write at once.
    ///
    /// @return whether it is a new one
    boolean insert(StudyDesign design) {
        var words = design.words();
        return database.sql("""
                        INSERT INTO study.study_design
                            (office_id, study_id, edition, is_synthetic, title_english, setting, setting_english, approach,
                             approach_english, period, period_english, months, variables, kinds, analyses, sources,
                             written_by, written_at)
                        VALUES (:office, :study, :edition, :synthetic, :titleEnglish, :setting, :settingEnglish, :approach,
                                :approachEnglish, :period, :periodEnglish, :months, :variables, :kinds, :analyses,
                                :sources, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("study", design.study().value())
                        .param("edition", design.edition())
                        .param("synthetic", words.synthetic())
                        .param("titleEnglish", words.titleEnglish())
                        .param("setting", words.setting())
                        .param("settingEnglish", words.settingEnglish())
                        .param("approach", words.approach())
                        .param("approachEnglish", words.approachEnglish())
                        .param("period", words.period())
                        .param("periodEnglish", words.periodEnglish())
                        .param("months", words.months())
                        .param("variables", words.variables())
                        .param("kinds", words.kinds())
                        .param("analyses", words.analyses())
                        .param("sources", words.sources())
                        .param("by", design.writtenBy().value())
                        .param("at", design.writtenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The latest first.
    List<StudyDesign> list(FieldStudyId study) {
        return database.sql("""
                        SELECT study_id, edition, is_synthetic, title_english, setting, setting_english, approach,
                               approach_english, period, period_english, months, variables, kinds, analyses, sources,
                               written_by, written_at
                        FROM study.study_design
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY edition DESC
                        """)
                .param("office", office())
                .param("study", study.value())
                .query(StudyDesignStore::design)
                .list();
    }

    private static StudyDesign design(ResultSet row, int number) throws SQLException {
        return new StudyDesign(
                new FieldStudyId(row.getObject("study_id", UUID.class)),
                row.getInt("edition"),
                new StudyDesign.Words(
                        row.getBoolean("is_synthetic"),
                        row.getString("title_english"),
                        row.getString("setting"),
                        row.getString("setting_english"),
                        row.getString("approach"),
                        row.getString("approach_english"),
                        row.getString("period"),
                        row.getString("period_english"),
                        row.getInt("months"),
                        row.getString("variables"),
                        row.getString("kinds"),
                        row.getString("analyses"),
                        row.getString("sources")),
                new AccountId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
