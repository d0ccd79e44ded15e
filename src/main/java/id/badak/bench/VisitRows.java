package id.badak.bench;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.prove.serve.VisitBody;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The rows of one visit, as an operation's body and as plain inserts.
///
/// The clauses unmet are the same each time, so from the second visit on each new task stands in
/// the place of the one before, on both sides.
final class VisitRows implements AutoCloseable {
    private static final int MINUTES = 45;
    private static final Set<Integer> UNMET = Set.of(1, 12, 13);

    private final Connection connection;
    private final Actor mentor;
    private final MentorCase mentorCase;
    private final PreparedStatement context;
    private final PreparedStatement operation;
    private final PreparedStatement visit;
    private final PreparedStatement answers;
    private final PreparedStatement tasks;
    private final PreparedStatement entry;

    VisitRows(Connection connection, Actor mentor, MentorCase mentorCase) throws SQLException {
        this.connection = connection;
        this.mentor = mentor;
        this.mentorCase = mentorCase;
        this.context = connection.prepareStatement("""
                SELECT set_config('badak.office', ?, true), set_config('badak.account', ?, true),
                       set_config('badak.enterprise', '', true), set_config('badak.scope', 'office', true)
                """);
        this.operation = connection.prepareStatement("""
                INSERT INTO operation (office_id, id, account_id, kind, digest, received_at)
                VALUES (?, ?, ?, 'visit.record', sha256(?), now())
                """);
        this.visit = connection.prepareStatement("""
                INSERT INTO visit (office_id, id, enterprise_id, case_id, mentor_id, edition, visited_on, minutes, form,
                                   note, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 45, 'ON_SITE', '', now())
                """);
        this.answers = connection.prepareStatement("""
                INSERT INTO visit_answer (office_id, visit_id, clause, enterprise_id, verdict)
                SELECT ?, ?, clause, ?, verdict FROM unnest(?, ?) AS answer (clause, verdict)
                """);
        this.tasks = connection.prepareStatement("""
                WITH raised AS (
                    INSERT INTO task (office_id, id, enterprise_id, case_id, visit_id, edition, clause, map_zone, cause,
                                      option_id, due_on, raised_at)
                    SELECT ?, id, ?, ?, ?, ?, clause, 'WASHING', 'HABIT', clause || '-1', ?, now()
                    FROM unnest(?, ?) AS found (id, clause)
                    RETURNING office_id, case_id, edition, clause, enterprise_id, id)
                INSERT INTO open_task (office_id, case_id, edition, clause, enterprise_id, task_id)
                SELECT office_id, case_id, edition, clause, enterprise_id, id FROM raised
                ON CONFLICT (office_id, case_id, enterprise_id, edition, clause)
                    DO UPDATE SET task_id = excluded.task_id
                """);
        this.entry = connection.prepareStatement("""
                WITH head AS (
                    SELECT office_id, sequence, hash FROM journal_head WHERE office_id = ? FOR UPDATE),
                entry AS (
                    INSERT INTO journal_entry (office_id, id, sequence, at, account_id, role, act, subject_id,
                                               enterprise_id, key_id, hash)
                    SELECT office_id, ?, sequence + 1, now(), ?, 'MENTOR', 'visit.record', ?, ?, 'bench', hash
                    FROM head RETURNING office_id, sequence)
                UPDATE journal_head AS moved SET sequence = entry.sequence FROM entry
                WHERE moved.office_id = entry.office_id
                """);
    }

    static String operation(UUID id, MentorCase mentorCase) {
        var body = new VisitBody(mentorCase.id().value(), UNMET, MINUTES, null).json();
        return """
                {"operations":[{"id":"%s","kind":"visit.record","body":%s}]}""".formatted(id, body);
    }

    void insert() throws SQLException {
        var id = Ids.next();
        var office = mentor.office().value();
        var enterprise = mentorCase.enterprise().value();
        set(context, office.toString(), mentor.account().toString()).execute();
        var body = operation(id, mentorCase);
        set(operation, office, id, mentor.account().value(), body.getBytes(StandardCharsets.UTF_8))
                .executeUpdate();
        set(
                        visit,
                        office,
                        id,
                        enterprise,
                        mentorCase.id().value(),
                        mentor.account().value(),
                        VisitBody.EDITION,
                        VisitBody.VISITED_ON)
                .executeUpdate();
        var clauses = IntStream.rangeClosed(1, VisitBody.CLAUSES)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        var verdicts = IntStream.rangeClosed(1, VisitBody.CLAUSES)
                .mapToObj(clause -> UNMET.contains(clause) ? "UNMET" : "MET")
                .toArray(String[]::new);
        set(answers, office, id, enterprise, clauses, verdicts).executeUpdate();
        var ids = UNMET.stream().map(_ -> Ids.next()).toArray(UUID[]::new);
        var raised = UNMET.stream().map(String::valueOf).toArray(String[]::new);
        set(tasks, office, enterprise, mentorCase.id().value(), id, VisitBody.EDITION, VisitBody.DUE_ON, ids, raised)
                .executeUpdate();
        set(entry, office, Ids.next(), mentor.account().value(), id, enterprise).executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static PreparedStatement set(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
