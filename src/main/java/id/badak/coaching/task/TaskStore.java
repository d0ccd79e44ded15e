package id.badak.coaching.task;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.visit.Visit;
import id.badak.coaching.visit.VisitReport;
import id.badak.database.CoachingDatabase;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.registry.programme.Cause;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.EditionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TaskStore {
    /// Tasks with their fixes and reviews, one row a fix. One that is neither closed nor in `open_task` gave its place
    /// there to the task of a later visit.
    private static final String TASKS = """
            SELECT task.id, task.case_id, task.enterprise_id, task.edition, task.clause, task.map_zone, task.cause,
                   task.option_id, task.due_on, task.before_photo, task.raised_at,
                   closure.ground, closure.closed_by, closure.closed_at,
                   closure.task_id IS NULL AND open.task_id IS NULL AS replaced,
                   fix.id AS fix_id, fix.photo, fix.words, fix.sent_by, fix.sent_at,
                   review.accepted, review.words AS review_words, review.reviewed_by, review.reviewed_at
            FROM coaching.task
            LEFT JOIN coaching.task_closure AS closure
                ON closure.office_id = task.office_id AND closure.task_id = task.id
            LEFT JOIN coaching.open_task AS open
                ON open.office_id = task.office_id AND open.task_id = task.id
            LEFT JOIN coaching.task_fix AS fix
                ON fix.office_id = task.office_id AND fix.task_id = task.id
            LEFT JOIN coaching.task_review AS review
                ON review.office_id = fix.office_id AND review.fix_id = fix.id
            WHERE task.office_id = :office
            """;

    private final CoachingDatabase database;

    TaskStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Makes who changes the tasks of a case wait for whoever does so already: two visits of one
    /// case at the same moment must not both take the place of the same task.
    void lock(MentorCaseId mentorCase) {
        database.hold("case " + mentorCase);
    }

    /// Raises the tasks of a visit in one statement, each in the place of the open one it follows.
    void insertAll(List<Raised> raised, Visit visit, Instant at) {
        database.sql("""
                        WITH raised AS (
                        INSERT INTO coaching.task
                            (office_id, id, enterprise_id, case_id, visit_id, edition, clause, map_zone, cause,
                             option_id, due_on, before_photo, replaces, raised_at)
                        SELECT :office, id, :enterprise, :case, :visit, :edition, clause, map_zone, cause, option_id,
                               due_on::date, before_photo, replaces, :at
                        FROM unnest(:ids, :clauses, :zones, :causes, :options, :dues, :photos, :replaces)
                            AS found (id, clause, map_zone, cause, option_id, due_on, before_photo, replaces)
                        RETURNING office_id, case_id, edition, clause, enterprise_id, id)
                        INSERT INTO coaching.open_task (office_id, case_id, edition, clause, enterprise_id, task_id)
                        SELECT office_id, case_id, edition, clause, enterprise_id, id FROM raised
                        ON CONFLICT (office_id, case_id, enterprise_id, edition, clause)
                            DO UPDATE SET task_id = excluded.task_id
                        """)
                .param("office", office())
                .param("enterprise", visit.enterprise().value())
                .param("case", visit.mentorCase().value())
                .param("visit", visit.id().value())
                .param("edition", visit.edition().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", raised.stream().map(Raised::id).toArray(UUID[]::new))
                .param(
                        "clauses",
                        raised.stream().map(one -> one.found().clause()).toArray(String[]::new))
                .param("zones", raised.stream().map(one -> one.zone().name()).toArray(String[]::new))
                .param(
                        "causes",
                        raised.stream().map(one -> one.found().cause().name()).toArray(String[]::new))
                .param(
                        "options",
                        raised.stream().map(one -> one.found().option()).toArray(String[]::new))
                .param(
                        "dues",
                        raised.stream()
                                .map(one -> one.found().dueOn().toString())
                                .toArray(String[]::new))
                .param("photos", raised.stream().map(one -> one.found().photo()).toArray(UUID[]::new))
                .param("replaces", raised.stream().map(Raised::replaces).toArray(UUID[]::new))
                .update();
    }

    /// @param replaces the open task on the same clause; null when there is none
    record Raised(
            UUID id,
            MapZone zone,
            VisitReport.Found found,
            @Nullable UUID replaces) {}

    void insertFix(Task task, UUID fix, FixReport report, Instant at) {
        database.sql("""
                        INSERT INTO coaching.task_fix
                            (office_id, id, enterprise_id, task_id, photo, words, sent_by, sent_at)
                        VALUES (:office, :id, :enterprise, :task, :photo, :words, :by, :at)
                        """)
                .param("office", office())
                .param("id", fix)
                .param("enterprise", task.enterprise().value())
                .param("task", task.id().value())
                .param("photo", report.photo())
                .param("words", report.words())
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes the answer. Whoever calls holds the case, so that nobody answers the same fix meanwhile.
    void insertReview(Task task, ReviewReport report, Instant at) {
        database.sql("""
                        INSERT INTO coaching.task_review
                            (office_id, fix_id, enterprise_id, task_id, accepted, words, reviewed_by, reviewed_at)
                        VALUES (:office, :fix, :enterprise, :task, :accepted, :words, :by, :at)
                        """)
                .param("office", office())
                .param("fix", report.fix())
                .param("enterprise", task.enterprise().value())
                .param("task", task.id().value())
                .param("accepted", report.accepted())
                .param("words", report.words())
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which task is open for each clause of a case on an edition.
    Map<String, TaskId> listOpenByClause(MentorCaseId mentorCase, EditionId edition) {
        var open = new HashMap<String, TaskId>();
        database.sql("""
                        SELECT clause, task_id
                        FROM coaching.open_task
                        WHERE office_id = :office AND case_id = :case AND edition = :edition
                        """)
                .param("office", office())
                .param("case", mentorCase.value())
                .param("edition", edition.value())
                .query(row -> {
                    open.put(row.getString("clause"), new TaskId(row.getObject("task_id", UUID.class)));
                });
        return open;
    }

    /// Closes open tasks; one that is open no more is left alone.
    void insertClosures(List<TaskId> tasks, Task.Ground ground, UUID groundId, Instant at) {
        database.sql("""
                        WITH closed AS (
                            DELETE FROM coaching.open_task
                            WHERE office_id = :office AND task_id = ANY (:tasks)
                            RETURNING task_id, enterprise_id)
                        INSERT INTO coaching.task_closure
                            (office_id, task_id, enterprise_id, ground, ground_id, closed_by, closed_at)
                        SELECT :office, task_id, enterprise_id, :ground, :groundId, :by, :at
                        FROM closed
                        """)
                .param("office", office())
                .param("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .param("ground", ground.name())
                .param("groundId", groundId)
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Task> find(TaskId id) {
        return gather(database.sql(TASKS + "AND task.id = :id ORDER BY fix.sent_at, fix.id")
                        .param("office", office())
                        .param("id", id.value())
                        .query((row, _) -> Row.of(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// All tasks of a case, the nearest agreed day first.
    List<Task> list(MentorCaseId mentorCase) {
        return gather(
                database.sql(TASKS + "AND task.case_id = :case ORDER BY task.due_on, task.id, fix.sent_at, fix.id")
                        .param("office", office())
                        .param("case", mentorCase.value())
                        .query((row, _) -> Row.of(row))
                        .list());
    }

    List<Task> listOpen(Collection<MentorCaseId> cases) {
        return gather(database.sql(TASKS + """
                        AND (task.office_id, task.id) IN (
                            SELECT office_id, task_id FROM coaching.open_task
                            WHERE office_id = :office AND case_id = ANY (:cases))
                        ORDER BY task.due_on, task.id, fix.sent_at, fix.id
                        """)
                .param("office", office())
                .param("cases", cases.stream().map(MentorCaseId::value).toArray(UUID[]::new))
                .query((row, _) -> Row.of(row))
                .list());
    }

    private static List<Task> gather(List<Row> rows) {
        Map<TaskId, Row> first = new LinkedHashMap<>();
        Map<TaskId, List<Task.Fix>> fixes = new LinkedHashMap<>();
        for (var row : rows) {
            first.putIfAbsent(row.task().id(), row);
            var own = fixes.computeIfAbsent(row.task().id(), _ -> new ArrayList<>());
            if (row.fix() != null) {
                own.add(row.fix());
            }
        }
        return first.values().stream()
                .map(row -> row.with(fixes.getOrDefault(row.task().id(), List.of())))
                .toList();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private record Row(Task task, Task.@Nullable Fix fix) {
        static Row of(ResultSet row) throws SQLException {
            var before = row.getObject("before_photo", UUID.class);
            var task = new Task(
                    new TaskId(row.getObject("id", UUID.class)),
                    new MentorCaseId(row.getObject("case_id", UUID.class)),
                    new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                    new EditionId(row.getString("edition")),
                    row.getString("clause"),
                    MapZone.valueOf(row.getString("map_zone")),
                    Cause.valueOf(row.getString("cause")),
                    row.getString("option_id"),
                    row.getObject("due_on", LocalDate.class),
                    before == null ? null : new EvidenceId(before),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                    List.of(),
                    closure(row),
                    row.getBoolean("replaced"));
            return new Row(task, fix(row));
        }

        Task with(List<Task.Fix> fixes) {
            return new Task(
                    task.id(),
                    task.mentorCase(),
                    task.enterprise(),
                    task.edition(),
                    task.clause(),
                    task.zone(),
                    task.cause(),
                    task.option(),
                    task.dueOn(),
                    task.before(),
                    task.raisedAt(),
                    fixes,
                    task.closure(),
                    task.replaced());
        }

        private static Task.@Nullable Closure closure(ResultSet row) throws SQLException {
            var at = row.getObject("closed_at", OffsetDateTime.class);
            return at == null
                    ? null
                    : new Task.Closure(
                            Task.Ground.valueOf(row.getString("ground")),
                            new AccountId(row.getObject("closed_by", UUID.class)),
                            at.toInstant());
        }

        private static Task.@Nullable Fix fix(ResultSet row) throws SQLException {
            var id = row.getObject("fix_id", UUID.class);
            if (id == null) {
                return null;
            }
            var reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
            var review = reviewedAt == null
                    ? null
                    : new Task.Review(
                            row.getBoolean("accepted"),
                            row.getString("review_words"),
                            new AccountId(row.getObject("reviewed_by", UUID.class)),
                            reviewedAt.toInstant());
            return new Task.Fix(
                    id,
                    new EvidenceId(row.getObject("photo", UUID.class)),
                    row.getString("words"),
                    new AccountId(row.getObject("sent_by", UUID.class)),
                    row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                    review);
        }
    }
}
