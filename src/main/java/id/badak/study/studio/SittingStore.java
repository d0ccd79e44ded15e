package id.badak.study.studio;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import id.badak.study.studio.CodedStudy.Sitting;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class SittingStore {
    private final StudyDatabase database;

    SittingStore(StudyDatabase database) {
        this.database = database;
    }

    /// What coders said of all informants of a study, in every edition; by informant and then as they said it.
    List<Sitting> list(FieldStudyId study) {
        return database.sql("""
                        SELECT said.transcript_id, informant.number, said.coder, said.stance = 'MENTORED' AS is_mentored,
                               done.coder IS NOT NULL AS is_done
                        FROM study.coder_statement AS said
                        JOIN study.transcript
                            ON transcript.office_id = said.office_id AND transcript.id = said.transcript_id
                        JOIN study.interview
                            ON interview.office_id = said.office_id AND interview.id = transcript.interview_id
                        JOIN study.informant
                            ON informant.office_id = said.office_id AND informant.id = interview.informant_id
                        LEFT JOIN study.coder_done AS done
                            ON done.office_id = said.office_id AND done.transcript_id = said.transcript_id
                           AND done.coder = said.coder
                        WHERE said.office_id = :office AND informant.study_id = :study
                        ORDER BY informant.number, said.stated_at, said.transcript_id, said.coder
                        """)
                .param("office", Acting.get().office().value())
                .param("study", study.value())
                .query((row, _) -> new Sitting(
                        new TranscriptId(row.getObject("transcript_id", UUID.class)),
                        row.getInt("number"),
                        new AccountId(row.getObject("coder", UUID.class)),
                        row.getBoolean("is_mentored"),
                        row.getBoolean("is_done")))
                .list();
    }
}
