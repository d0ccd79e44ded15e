package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Answer;
import id.badak.coaching.request.DataRequest.Kind;
import id.badak.coaching.request.DataRequest.Outcome;
import id.badak.database.CoachingDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

@Repository
class DataRequestStore {
    private static final String REQUESTS = """
            SELECT request.id, request.enterprise_id, request.kind, request.words, request.asked_by, request.asked_at,
                   request.due_at, answer.outcome, answer.words AS answer_words, answer.ground, answer.answered_by,
                   answer.answered_at
            FROM coaching.data_request AS request
            LEFT JOIN coaching.data_request_answer AS answer
                ON answer.office_id = request.office_id AND answer.data_request_id = request.id
               AND answer.enterprise_id = request.enterprise_id
            WHERE request.office_id = :office
            """;

    private final CoachingDatabase database;

    DataRequestStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Writes a request; its id is its form's, so a form sent twice is one request.
    ///
    /// @return whether it is a new one
    boolean insert(DataRequest request) {
        return database.sql("""
                        INSERT INTO coaching.data_request
                            (office_id, id, enterprise_id, kind, words, asked_by, asked_at, due_at)
                        VALUES (:office, :id, :enterprise, :kind, :words, :by, :at, :due)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", request.id().value())
                        .param("enterprise", request.enterprise().value())
                        .param("kind", request.kind().name())
                        .param("words", request.words())
                        .param("by", request.askedBy().value())
                        .param("at", request.askedAt().atOffset(ZoneOffset.UTC))
                        .param("due", request.dueAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when it was answered meanwhile
    void insert(DataRequest request, Answer answer) {
        database.sql("""
                        INSERT INTO coaching.data_request_answer
                            (office_id, data_request_id, enterprise_id, outcome, words, ground, answered_by,
                             answered_at)
                        VALUES (:office, :request, :enterprise, :outcome, :words, :ground, :by, :at)
                        """)
                .param("office", office())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("outcome", answer.outcome().name())
                .param("words", answer.words())
                .param("ground", answer.ground())
                .param("by", answer.by().value())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(DataRequest request, List<Correction> corrections) {
        database.sql("""
                        INSERT INTO coaching.data_correction
                            (office_id, data_request_id, enterprise_id, field, before_words, after_words)
                        SELECT :office, :request, :enterprise, field, before_words, after_words
                        FROM unnest(CAST(:fields AS text[]), CAST(:befores AS text[]), CAST(:afters AS text[]))
                            AS one (field, before_words, after_words)
                        """)
                .param("office", office())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param(
                        "fields",
                        corrections.stream().map(one -> one.field().name()).toArray(String[]::new))
                .param("befores", corrections.stream().map(Correction::before).toArray(String[]::new))
                .param("afters", corrections.stream().map(Correction::after).toArray(String[]::new))
                .update();
    }

    /// By field.
    Map<DataRequestId, List<Correction>> listCorrections(List<DataRequest> requests) {
        var all = new HashMap<DataRequestId, List<Correction>>();
        database.sql("""
                        SELECT data_request_id, field, before_words, after_words
                        FROM coaching.data_correction
                        WHERE office_id = :office AND data_request_id = ANY (:requests)
                        ORDER BY data_request_id, field
                        """)
                .param("office", office())
                .param(
                        "requests",
                        requests.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> all.computeIfAbsent(
                                new DataRequestId(row.getObject("data_request_id", UUID.class)), _ -> new ArrayList<>())
                        .add(new Correction(
                                Correction.Field.valueOf(row.getString("field")),
                                row.getString("before_words"),
                                row.getString("after_words"))));
        return all;
    }

    Optional<DataRequest> find(DataRequestId id) {
        return database.sql(REQUESTS + "AND request.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(DataRequestStore::request)
                .optional();
    }

    /// The newest of an enterprise, newest first.
    List<DataRequest> list(EnterpriseId enterprise, int most) {
        return database.sql(REQUESTS + """
                        AND request.enterprise_id = :enterprise
                        ORDER BY request.asked_at DESC, request.id DESC
                        LIMIT :most
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .param("most", most)
                .query(DataRequestStore::request)
                .list();
    }

    int countOpen(EnterpriseId enterprise) {
        return database.sql("""
                        SELECT count(*)
                        FROM coaching.data_request AS request
                        WHERE request.office_id = :office AND request.enterprise_id = :enterprise
                          AND NOT EXISTS (
                              SELECT FROM coaching.data_request_answer AS answer
                              WHERE answer.office_id = request.office_id AND answer.data_request_id = request.id
                                AND answer.enterprise_id = request.enterprise_id)
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .query(Integer.class)
                .single();
    }

    /// One page of what is open, the most urgent first, with one row more than fits.
    List<DataRequest> listOpen(PageRequest page) {
        return list("AND answer.data_request_id IS NULL ORDER BY request.due_at, request.id", page);
    }

    /// One page of what was answered, the latest first, with one row more than fits.
    List<DataRequest> listAnswered(PageRequest page) {
        return list(
                "AND answer.data_request_id IS NOT NULL ORDER BY answer.answered_at DESC, answer.data_request_id DESC",
                page);
    }

    private List<DataRequest> list(String which, PageRequest page) {
        return database.sql(REQUESTS + which + " LIMIT :limit OFFSET :offset")
                .param("office", office())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(DataRequestStore::request)
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new DataRequest(
                new DataRequestId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                outcome == null
                        ? null
                        : new Answer(
                                Outcome.valueOf(outcome),
                                row.getString("answer_words"),
                                row.getString("ground"),
                                new AccountId(row.getObject("answered_by", UUID.class)),
                                instant(row, "answered_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
