package id.badak.study.claim;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.claim.ThemeEdition.Chosen;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodingId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class ThemeStore {
    private final StudyDatabase database;

    ThemeStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes an edition with what it quotes; its key decides when two write at once.
    ///
    /// @return whether it is a new one
    boolean insert(FieldStudyId study, ThemeEdition theme) {
        int written = database.sql("""
                        INSERT INTO study.theme
                            (office_id, study_id, code_id, edition, name_english, change, change_english, written_by,
                             written_at)
                        VALUES (:office, :study, :code, :edition, :name, :change, :changeEnglish, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("code", theme.code().value())
                .param("edition", theme.edition())
                .param("name", theme.words().nameEnglish())
                .param("change", theme.words().change())
                .param("changeEnglish", theme.words().changeEnglish())
                .param("by", theme.by().value())
                .param("at", theme.at().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            return false;
        }
        database.sql("""
                        INSERT INTO study.theme_quotation (office_id, code_id, edition, coding_id, side)
                        SELECT :office, :code, :edition, coding, side
                        FROM unnest(CAST(:codings AS uuid[]), CAST(:sides AS text[])) AS chosen (coding, side)
                        """)
                .param("office", office())
                .param("code", theme.code().value())
                .param("edition", theme.edition())
                .param(
                        "codings",
                        theme.quotations().stream()
                                .map(one -> one.coding().value())
                                .toArray(UUID[]::new))
                .param(
                        "sides",
                        theme.quotations().stream()
                                .map(one -> one.side().name())
                                .toArray(String[]::new))
                .update();
        return true;
    }

    /// The latest edition of each theme of a study, by code.
    List<ThemeEdition> list(FieldStudyId study) {
        var chosen = new HashMap<UUID, List<Chosen>>();
        database.sql("""
                        SELECT quotation.code_id, quotation.coding_id, quotation.side
                        FROM study.theme_quotation AS quotation
                        JOIN study.theme
                            ON theme.office_id = quotation.office_id AND theme.code_id = quotation.code_id
                           AND theme.edition = quotation.edition
                        WHERE quotation.office_id = :office AND theme.study_id = :study
                          AND NOT EXISTS (
                              SELECT FROM study.theme AS later
                              WHERE later.office_id = :office AND later.code_id = theme.code_id
                                AND later.edition > theme.edition)
                        ORDER BY quotation.code_id, quotation.coding_id
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> chosen.computeIfAbsent(row.getObject("code_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Chosen(
                                new CodingId(row.getObject("coding_id", UUID.class)),
                                ThemeEdition.Side.valueOf(row.getString("side")))))
                .list();
        return database.sql("""
                        SELECT DISTINCT ON (code_id) code_id, edition, name_english, change, change_english, written_by,
                               written_at
                        FROM study.theme
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY code_id, edition DESC
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> new ThemeEdition(
                        new CodeId(row.getObject("code_id", UUID.class)),
                        row.getInt("edition"),
                        new ThemeEdition.Words(
                                row.getString("name_english"),
                                row.getString("change"),
                                row.getString("change_english")),
                        chosen.getOrDefault(row.getObject("code_id", UUID.class), List.of()),
                        new AccountId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
