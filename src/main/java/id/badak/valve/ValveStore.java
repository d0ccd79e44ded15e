package id.badak.valve;

import id.badak.database.CurrentDatabase;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.EditionId;
import id.badak.valve.ValveDraft.Item;
import id.badak.valve.ValveRequest.Answer;
import id.badak.valve.ValveRequest.Decision;
import id.badak.valve.ValveRequest.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/// The valve's tables, read as the role of whichever zone's transaction runs: the database shows
/// each its own part.
@Repository
class ValveStore {
    private static final String REQUESTS = """
            SELECT request.id, request.enterprise_id, request.facility_id, request.case_id, request.reason,
                   request.ground, request.statement, request.order_number, request.order_authority,
                   request.requested_by, request.requested_at,
                   answer.id AS answer_id, answer.agreed, answer.answered_by, answer.answered_at,
                   decision.outcome, decision.words, decision.decided_by, decision.decided_at
            FROM valve.request
            LEFT JOIN valve.decision
                ON decision.office_id = request.office_id AND decision.request_id = request.id
               AND decision.enterprise_id = request.enterprise_id
            LEFT JOIN LATERAL (
                SELECT id, agreed, answered_by, answered_at
                FROM valve.answer
                WHERE answer.office_id = request.office_id AND answer.request_id = request.id
                  AND answer.enterprise_id = request.enterprise_id
                ORDER BY answered_at DESC, id DESC
                LIMIT 1) AS answer ON true
            WHERE request.office_id = :office
            """;

    private final CurrentDatabase database;

    ValveStore(CurrentDatabase database) {
        this.database = database;
    }

    void insert(ValveRequest request) {
        var draft = request.draft();
        var ordered = draft.reason() == ValveReason.LEGAL_ORDER;
        database.sql("""
                        INSERT INTO valve.request
                            (office_id, id, enterprise_id, facility_id, case_id, reason, ground, statement,
                             order_number, order_authority, requested_by, requested_at)
                        VALUES (:office, :id, :enterprise, :facility, :case, :reason, :ground, :statement,
                                :number, :authority, :by, :at)
                        """)
                .param("office", office())
                .param("id", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("facility", request.facility().value())
                .param("case", request.mentorCase())
                .param("reason", draft.reason().name())
                .param("ground", draft.ground())
                .param("statement", draft.statement())
                .param("number", ordered ? draft.order().number() : null, Types.VARCHAR)
                .param("authority", ordered ? draft.order().authority() : null, Types.VARCHAR)
                .param("by", request.requestedBy().value())
                .param("at", request.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
        draft.items().forEach(item -> insert(request, item));
    }

    private void insert(ValveRequest request, Item item) {
        database.sql("""
                        INSERT INTO valve.request_item
                            (office_id, request_id, enterprise_id, task_id, edition, clause, map_zone, state,
                             raised_on, due_on)
                        VALUES (:office, :request, :enterprise, :task, :edition, :clause, :zone, :state, :raised, :due)
                        """)
                .param("office", office())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("task", item.task())
                .param("edition", item.edition().value())
                .param("clause", item.clause())
                .param("zone", item.zone().name())
                .param("state", item.state().name())
                .param("raised", item.raisedOn())
                .param("due", item.dueOn())
                .update();
        item.photos().forEach((photo, sha256) -> insert(request, item, photo, sha256));
    }

    private void insert(ValveRequest request, Item item, EvidenceId photo, String sha256) {
        database.sql("""
                        INSERT INTO valve.request_photo
                            (office_id, request_id, enterprise_id, task_id, photo_id, sha256)
                        VALUES (:office, :request, :enterprise, :task, :photo, :sha256)
                        """)
                .param("office", office())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("task", item.task())
                .param("photo", photo.value())
                .param("sha256", sha256)
                .update();
    }

    /// Makes a second decision, or an answer, wait for the first.
    void lock(ValveRequestId id) {
        database.hold("valve " + id);
    }

    void insertAnswer(ValveRequest request, boolean agreed, Instant at) {
        database.sql("""
                        INSERT INTO valve.answer
                            (office_id, id, request_id, enterprise_id, agreed, answered_by, answered_at)
                        VALUES (:office, :id, :request, :enterprise, :agreed, :by, :at)
                        """)
                .param("office", office())
                .param("id", Ids.next())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("agreed", agreed)
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertDecision(ValveRequest request, Decision decision) {
        var answer = request.needsConsent() ? request.answer() : null;
        database.sql("""
                        INSERT INTO valve.decision
                            (office_id, request_id, enterprise_id, requested_by, reason, outcome, words, answer_id,
                             agreed, decided_by, decided_at)
                        VALUES (:office, :request, :enterprise, :requestedBy, :reason, :outcome, :words, :answer,
                                :agreed, :by, :at)
                        """)
                .param("office", office())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("requestedBy", request.requestedBy().value())
                .param("reason", request.draft().reason().name())
                .param("outcome", decision.outcome().name())
                .param("words", decision.words())
                .param("answer", answer == null ? null : answer.id(), Types.OTHER)
                .param("agreed", answer == null ? null : answer.agreed(), Types.BOOLEAN)
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes that the owner read the notice; a second time is nothing.
    void insertReading(ValveRequest request, Instant at) {
        database.sql("""
                        INSERT INTO valve.notice_reading (office_id, request_id, enterprise_id, read_by, read_at)
                        VALUES (:office, :request, :enterprise, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("request", request.id().value())
                .param("enterprise", request.enterprise().value())
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isRead(ValveRequestId id) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM valve.notice_reading WHERE office_id = :office AND request_id = :request)
                        """)
                .param("office", office())
                .param("request", id.value())
                .query(Boolean.class)
                .single();
    }

    /// One request with all that would be seen.
    Optional<ValveRequest> find(ValveRequestId id) {
        return database.sql(REQUESTS + " AND request.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query((row, _) -> request(row, listItems(id)))
                .optional();
    }

    /// The requests of a case, newest first, without their problems.
    List<ValveRequest> listByCase(UUID mentorCase, int most) {
        return database.sql(REQUESTS
                        + " AND request.case_id = :case"
                        + " ORDER BY request.requested_at DESC, request.id DESC LIMIT :most")
                .param("office", office())
                .param("case", mentorCase)
                .param("most", most)
                .query((row, _) -> request(row, List.of()))
                .list();
    }

    /// The requests of an enterprise, newest first, without their problems.
    List<ValveRequest> listByEnterprise(EnterpriseId enterprise, int most) {
        return database.sql(REQUESTS
                        + " AND request.enterprise_id = :enterprise"
                        + " ORDER BY request.requested_at DESC, request.id DESC LIMIT :most")
                .param("office", office())
                .param("enterprise", enterprise.value())
                .param("most", most)
                .query((row, _) -> request(row, List.of()))
                .list();
    }

    /// One page with one row more than fits, newest first, without their problems.
    ///
    /// @param facilities the only ones looked for; null for any
    List<ValveRequest> list(ValveFilter filter, @Nullable Collection<FacilityId> facilities, PageRequest page) {
        return database.sql(REQUESTS + """
                         AND (:anyReason OR request.reason = :reason)
                         AND (:anyState OR coalesce(decision.outcome, 'WAITING') = :state)
                         AND (:anywhere OR request.facility_id = ANY (:facilities))
                        ORDER BY request.requested_at DESC, request.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("anyReason", filter.reason() == null)
                .param("reason", filter.reason() == null ? "" : filter.reason().name())
                .param("anyState", filter.state() == null)
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("anywhere", facilities == null)
                .param(
                        "facilities",
                        facilities == null
                                ? new UUID[0]
                                : facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> request(row, List.of()))
                .list();
    }

    /// What the owner has not read, or not answered.
    List<ValveNotice> listNotices(EnterpriseId enterprise) {
        return database.sql("""
                        SELECT request.id, request.reason, decision.outcome,
                               coalesce(decision.decided_at, request.requested_at) AS at
                        FROM valve.request
                        LEFT JOIN valve.decision
                            ON decision.office_id = request.office_id AND decision.request_id = request.id
                           AND decision.enterprise_id = request.enterprise_id
                        WHERE request.office_id = :office AND request.enterprise_id = :enterprise
                          AND (decision.outcome = 'OPENED'
                               AND NOT EXISTS (
                                   SELECT FROM valve.notice_reading AS reading
                                   WHERE reading.office_id = request.office_id AND reading.request_id = request.id)
                               OR decision.outcome IS NULL AND request.reason = 'OWNER_CONSENT'
                               AND NOT EXISTS (
                                   SELECT FROM valve.answer
                                   WHERE answer.office_id = request.office_id AND answer.request_id = request.id))
                        ORDER BY at DESC, request.id DESC
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .query((row, _) -> new ValveNotice(
                        new ValveRequestId(row.getObject("id", UUID.class)),
                        row.getString("outcome") == null ? ValveNotice.Kind.ASKED : ValveNotice.Kind.OPENED,
                        ValveReason.valueOf(row.getString("reason")),
                        instant(row, "at")))
                .list();
    }

    private List<Item> listItems(ValveRequestId id) {
        var photos = listPhotos(id);
        return database.sql("""
                        SELECT task_id, edition, clause, map_zone, state, raised_on, due_on
                        FROM valve.request_item
                        WHERE office_id = :office AND request_id = :request
                        ORDER BY raised_on, clause, task_id
                        """)
                .param("office", office())
                .param("request", id.value())
                .query((row, _) -> new Item(
                        row.getObject("task_id", UUID.class),
                        new EditionId(row.getString("edition")),
                        row.getString("clause"),
                        MapZone.valueOf(row.getString("map_zone")),
                        ValveDraft.State.valueOf(row.getString("state")),
                        row.getObject("raised_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        photos.getOrDefault(row.getObject("task_id", UUID.class), Map.of())))
                .list();
    }

    private Map<UUID, Map<EvidenceId, String>> listPhotos(ValveRequestId id) {
        var photos = new HashMap<UUID, Map<EvidenceId, String>>();
        database.sql("""
                        SELECT task_id, photo_id, sha256
                        FROM valve.request_photo
                        WHERE office_id = :office AND request_id = :request
                        """).param("office", office()).param("request", id.value()).query((RowCallbackHandler)
                row -> photos.computeIfAbsent(row.getObject("task_id", UUID.class), _ -> new HashMap<>())
                        .put(new EvidenceId(row.getObject("photo_id", UUID.class)), row.getString("sha256")));
        return photos;
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static ValveRequest request(ResultSet row, List<Item> items) throws SQLException {
        var number = row.getString("order_number");
        var order =
                number == null ? ValveDraft.Order.NONE : new ValveDraft.Order(number, row.getString("order_authority"));
        return new ValveRequest(
                new ValveRequestId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new FacilityId(row.getObject("facility_id", UUID.class)),
                row.getObject("case_id", UUID.class),
                new ValveDraft(
                        ValveReason.valueOf(row.getString("reason")),
                        row.getString("ground"),
                        row.getString("statement"),
                        order,
                        items),
                new AccountId(row.getObject("requested_by", UUID.class)),
                instant(row, "requested_at"),
                answer(row),
                decision(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var id = row.getObject("answer_id", UUID.class);
        return id == null
                ? null
                : new Answer(
                        id,
                        row.getBoolean("agreed"),
                        new AccountId(row.getObject("answered_by", UUID.class)),
                        instant(row, "answered_at"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Decision(
                        Outcome.valueOf(outcome),
                        row.getString("words"),
                        new AccountId(row.getObject("decided_by", UUID.class)),
                        instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
