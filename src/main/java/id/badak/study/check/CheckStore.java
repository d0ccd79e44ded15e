package id.badak.study.check;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.study.check.Check.Reply;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewId;
import id.badak.study.interview.TranscriptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CheckStore {
    private static final String CHECKS = """
            SELECT asked.id, asked.study_id, asked.interview_id, asked.transcript_id, asked.held_on, asked.prepared_by,
                   asked.prepared_at, reply.form_id, reply.answer, reply.replied_at,
                   (SELECT min(link.made_at) FROM study.member_check_link AS link
                    WHERE link.office_id = :office AND link.check_id = asked.id) AS sent_at,
                   (SELECT max(link.until_at) FROM study.member_check_link AS link
                    WHERE link.office_id = :office AND link.check_id = asked.id AND NOT EXISTS (
                        SELECT FROM study.member_check_revocation AS revoked
                        WHERE revoked.office_id = :office AND revoked.link_id = link.id)) AS until_at
            FROM study.member_check AS asked
            LEFT JOIN study.member_check_reply AS reply
                ON reply.office_id = asked.office_id AND reply.check_id = asked.id
            WHERE asked.office_id = :office
            """;

    private final StudyDatabase database;

    CheckStore(StudyDatabase database) {
        this.database = database;
    }

    /// From here to its end the transaction sees of the zone only what hangs on this link.
    void narrow(CheckLink link) {
        database.sql("SELECT set_config('badak.scope', 'link', true), set_config('badak.link', :digest, true)")
                .param("digest", link.digest())
                .query((_, _) -> true)
                .list();
    }

    /// Gives the transaction the office's scope back, for a withdrawal.
    void widen() {
        database.sql("SELECT set_config('badak.scope', 'office', true), set_config('badak.link', '', true)")
                .query((_, _) -> true)
                .list();
    }

    /// Writes a check with its words; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(Check check, CheckWords words) {
        if (database.sql("""
                        INSERT INTO study.member_check
                            (office_id, id, study_id, interview_id, transcript_id, held_on, prepared_by, prepared_at)
                        VALUES (:office, :id, :study, :interview, :transcript, :heldOn, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", check.id().value())
                        .param("study", check.study().value())
                        .param("interview", check.interview().value())
                        .param("transcript", check.transcript().value())
                        .param("heldOn", check.heldOn())
                        .param("by", check.preparedBy().value())
                        .param("at", utc(check.preparedAt()))
                        .update()
                == 0) {
            return false;
        }
        database.sql("""
                        INSERT INTO study.member_check_summary (office_id, check_id, words)
                        VALUES (:office, :check, :words)
                        """)
                .param("office", office())
                .param("check", check.id().value())
                .param("words", words.summary())
                .update();
        var quotations = words.quotations();
        database.sql("""
                        INSERT INTO study.member_check_quotation
                            (office_id, check_id, number, first_point, beyond_point, words)
                        SELECT :office, :check, number, first, beyond, words
                        FROM unnest(CAST(:numbers AS int[]), CAST(:firsts AS int[]), CAST(:beyonds AS int[]),
                                    CAST(:words AS text[])) AS quoted (number, first, beyond, words)
                        """)
                .param("office", office())
                .param("check", check.id().value())
                .param("numbers", quotations.stream().map(Quoted::number).toArray(Integer[]::new))
                .param("firsts", quotations.stream().map(Quoted::first).toArray(Integer[]::new))
                .param("beyonds", quotations.stream().map(Quoted::beyond).toArray(Integer[]::new))
                .param("words", quotations.stream().map(Quoted::words).toArray(String[]::new))
                .update();
        return true;
    }

    Optional<Check> find(FieldStudyId study, CheckId id) {
        return database.sql(CHECKS + "AND asked.study_id = :study AND asked.id = :id")
                .param("office", office())
                .param("study", study.value())
                .param("id", id.value())
                .query(CheckStore::check)
                .optional();
    }

    /// The check that a link is of, in this transaction's office.
    Optional<Check> find(CheckLink link) {
        return database.sql(CHECKS + """
                        AND asked.id = (SELECT held.check_id FROM study.member_check_link AS held
                                        WHERE held.office_id = :office AND held.digest = :digest)
                        """)
                .param("office", office())
                .param("digest", link.digest())
                .query(CheckStore::check)
                .optional();
    }

    /// One page, what was prepared last first, with one row more than fits.
    List<Check> list(FieldStudyId study, PageRequest page) {
        return database.sql(CHECKS + """
                        AND asked.study_id = :study
                        ORDER BY asked.prepared_at DESC, asked.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(CheckStore::check)
                .list();
    }

    /// All of a study that were sent, the first one first.
    List<Check> listSent(FieldStudyId study) {
        return database.sql("SELECT * FROM (" + CHECKS + """
                        AND asked.study_id = :study) AS sent WHERE sent_at IS NOT NULL ORDER BY sent_at, id
                        """)
                .param("office", office())
                .param("study", study.value())
                .query(CheckStore::check)
                .list();
    }

    /// How many were sent, answered, and answered how, in one study; withdrawn interviews too.
    Tally tally(FieldStudyId study) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE EXISTS (
                                   SELECT FROM study.member_check_link AS link
                                   WHERE link.office_id = :office AND link.check_id = asked.id)) AS sent,
                               count(*) FILTER (WHERE reply.answer = 'RIGHT') AS right_count,
                               count(*) FILTER (WHERE reply.answer = 'NOT_QUITE') AS not_quite_count,
                               count(*) FILTER (WHERE reply.answer = 'WITHDRAWN') AS withdrawn_count
                        FROM study.member_check AS asked
                        LEFT JOIN study.member_check_reply AS reply
                            ON reply.office_id = asked.office_id AND reply.check_id = asked.id
                        WHERE asked.office_id = :office AND asked.study_id = :study
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> new Tally(
                        row.getInt("sent"),
                        row.getInt("right_count"),
                        row.getInt("not_quite_count"),
                        row.getInt("withdrawn_count")))
                .single();
    }

    record Tally(int sent, int right, int notQuite, int withdrawn) {
        int answered() {
            return right + notQuite + withdrawn;
        }

        int waiting() {
            return sent - answered();
        }
    }

    /// The words of these checks; those of a withdrawn interview are empty.
    Map<CheckId, CheckWords> words(Collection<CheckId> checks) {
        var ids = checks.stream().map(CheckId::value).toArray(UUID[]::new);
        var quotations = new HashMap<CheckId, List<Quoted>>();
        var corrections = new HashMap<CheckId, Map<Integer, String>>();
        database.sql("""
                        SELECT quoted.check_id, quoted.number, quoted.first_point, quoted.beyond_point, quoted.words,
                               correction.instead
                        FROM study.member_check_quotation AS quoted
                        LEFT JOIN study.member_check_correction AS correction
                            ON correction.office_id = quoted.office_id AND correction.check_id = quoted.check_id
                                AND correction.number = quoted.number
                        WHERE quoted.office_id = :office AND quoted.check_id = ANY (:checks)
                        ORDER BY quoted.check_id, quoted.number
                        """)
                .param("office", office())
                .param("checks", ids)
                .query((row, _) -> {
                    var check = id(row, "check_id");
                    quotations
                            .computeIfAbsent(check, _ -> new ArrayList<>())
                            .add(new Quoted(
                                    row.getInt("number"),
                                    row.getInt("first_point"),
                                    row.getInt("beyond_point"),
                                    row.getString("words")));
                    if (row.getString("instead") != null) {
                        corrections
                                .computeIfAbsent(check, _ -> new HashMap<>())
                                .put(row.getInt("number"), row.getString("instead"));
                    }
                    return check;
                })
                .list();
        var words = new HashMap<CheckId, CheckWords>();
        database.sql("""
                        SELECT summary.check_id, summary.words, coalesce(remark.words, '') AS remark
                        FROM study.member_check_summary AS summary
                        LEFT JOIN study.member_check_remark AS remark
                            ON remark.office_id = summary.office_id AND remark.check_id = summary.check_id
                        WHERE summary.office_id = :office AND summary.check_id = ANY (:checks)
                        """)
                .param("office", office())
                .param("checks", ids)
                .query((row, _) -> {
                    var check = id(row, "check_id");
                    return words.put(
                            check,
                            new CheckWords(
                                    row.getString("words"),
                                    quotations.getOrDefault(check, List.of()),
                                    row.getString("remark"),
                                    corrections.getOrDefault(check, Map.of())));
                })
                .list();
        checks.forEach(check -> words.putIfAbsent(check, new CheckWords("", List.of(), "", Map.of())));
        return words;
    }

    /// Writes a link of which the digest is kept.
    void insert(CheckId check, UUID id, CheckLink link, AccountId by, Instant at, Instant until) {
        database.sql("""
                        INSERT INTO study.member_check_link (office_id, id, check_id, digest, made_by, made_at, until_at)
                        VALUES (:office, :id, :check, :digest, :by, :at, :until)
                        """)
                .param("office", office())
                .param("id", id)
                .param("check", check.value())
                .param("digest", link.digest())
                .param("by", by.value())
                .param("at", utc(at))
                .param("until", utc(until))
                .update();
    }

    /// Revokes what links of a check still stand.
    ///
    /// @return how many
    int revoke(CheckId check, AccountId by, Instant at) {
        return database.sql("""
                        INSERT INTO study.member_check_revocation (office_id, link_id, revoked_by, revoked_at)
                        SELECT office_id, id, :by, :at FROM study.member_check_link
                        WHERE office_id = :office AND check_id = :check
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("check", check.value())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /// Writes what came back by a link; its check decides when two do.
    void insert(CheckId check, CheckLink link, Reply reply, Given given) {
        database.sql("""
                        INSERT INTO study.member_check_reply (office_id, check_id, link_id, form_id, answer, replied_at)
                        SELECT :office, :check, id, :form, :answer, :at FROM study.member_check_link
                        WHERE office_id = :office AND digest = :digest
                        """)
                .param("office", office())
                .param("check", check.value())
                .param("form", reply.form())
                .param("answer", reply.answer().name())
                .param("at", utc(reply.at()))
                .param("digest", link.digest())
                .update();
        if (!given.words().isEmpty()) {
            database.sql("""
                            INSERT INTO study.member_check_remark (office_id, check_id, words)
                            VALUES (:office, :check, :words)
                            """)
                    .param("office", office())
                    .param("check", check.value())
                    .param("words", given.words())
                    .update();
        }
        if (!given.corrections().isEmpty()) {
            database.sql("""
                            INSERT INTO study.member_check_correction (office_id, check_id, number, instead)
                            SELECT :office, :check, number, instead
                            FROM unnest(CAST(:numbers AS int[]), CAST(:words AS text[])) AS given (number, instead)
                            """)
                    .param("office", office())
                    .param("check", check.value())
                    .param("numbers", given.corrections().keySet().toArray(Integer[]::new))
                    .param("words", given.corrections().values().toArray(String[]::new))
                    .update();
        }
    }

    /// Takes away all words of what was asked about an interview; the database allows it of a withdrawn one alone.
    void deleteWords(InterviewId interview) {
        for (var table : List.of(
                "member_check_correction", "member_check_remark", "member_check_quotation", "member_check_summary")) {
            database.sql("""
                            DELETE FROM study.%s AS gone USING study.member_check AS asked
                            WHERE gone.office_id = :office AND asked.office_id = :office AND asked.id = gone.check_id
                              AND asked.interview_id = :interview
                            """.formatted(table))
                    .param("office", office())
                    .param("interview", interview.value())
                    .update();
        }
    }

    private static Check check(ResultSet row, int number) throws SQLException {
        var form = row.getObject("form_id", UUID.class);
        return new Check(
                id(row, "id"),
                new FieldStudyId(row.getObject("study_id", UUID.class)),
                new InterviewId(row.getObject("interview_id", UUID.class)),
                new TranscriptId(row.getObject("transcript_id", UUID.class)),
                row.getObject("held_on", LocalDate.class),
                new AccountId(row.getObject("prepared_by", UUID.class)),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                instant(row, "until_at"),
                form == null
                        ? null
                        : new Reply(
                                form,
                                Answer.valueOf(row.getString("answer")),
                                row.getObject("replied_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static CheckId id(ResultSet row, String column) throws SQLException {
        return new CheckId(row.getObject(column, UUID.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
