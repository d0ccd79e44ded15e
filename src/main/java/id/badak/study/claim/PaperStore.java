package id.badak.study.claim;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.FieldStudyId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class PaperStore {
    private final StudyDatabase database;

    PaperStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes an edition; its key decides when two write at once.
    ///
    /// @return whether it is a new one
    boolean insert(FieldStudyId study, PaperEdition paper) {
        return database.sql("""
                        INSERT INTO study.paper
                            (office_id, study_id, number, edition, title, title_english, dated, says, says_english,
                             written_by, written_at)
                        VALUES (:office, :study, :number, :edition, :title, :titleEnglish, :dated, :says, :saysEnglish,
                                :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("study", study.value())
                        .param("number", paper.number())
                        .param("edition", paper.edition())
                        .param("title", paper.words().title())
                        .param("titleEnglish", paper.words().titleEnglish())
                        .param("dated", paper.words().dated())
                        .param("says", paper.words().says())
                        .param("saysEnglish", paper.words().saysEnglish())
                        .param("by", paper.by().value())
                        .param("at", paper.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The latest edition of each document of a study, by number.
    List<PaperEdition> list(FieldStudyId study) {
        return database.sql("""
                        SELECT DISTINCT ON (number) number, edition, title, title_english, dated, says, says_english,
                               written_by, written_at
                        FROM study.paper
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY number, edition DESC
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> new PaperEdition(
                        row.getInt("number"),
                        row.getInt("edition"),
                        new PaperEdition.Words(
                                row.getString("title"),
                                row.getString("title_english"),
                                row.getString("dated"),
                                row.getString("says"),
                                row.getString("says_english")),
                        new AccountId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
