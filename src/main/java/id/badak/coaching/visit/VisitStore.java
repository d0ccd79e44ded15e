package id.badak.coaching.visit;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.database.CoachingDatabase;
import id.badak.kernel.Acting;
import id.badak.registry.standard.Answer;
import id.badak.registry.standard.EditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class VisitStore {
    private final CoachingDatabase database;

    VisitStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Writes the visit and all its answers in one statement, however many clauses.
    void insert(Visit visit, Instant at) {
        database.sql("""
                        WITH recorded AS (
                            INSERT INTO coaching.visit
                                (office_id, id, enterprise_id, case_id, mentor_id, edition, visited_on, minutes, form,
                                 note, recorded_at)
                            VALUES (:office, :id, :enterprise, :case, :mentor, :edition, :visitedOn, :minutes, :form,
                                    :note, :at))
                        INSERT INTO coaching.visit_answer (office_id, visit_id, clause, enterprise_id, verdict)
                        SELECT :office, :id, clause, :enterprise, verdict
                        FROM unnest(:clauses, :verdicts) AS answer (clause, verdict)
                        """)
                .param("office", office())
                .param("id", visit.id().value())
                .param("enterprise", visit.enterprise().value())
                .param("case", visit.mentorCase().value())
                .param("mentor", visit.mentor().value())
                .param("edition", visit.edition().value())
                .param("visitedOn", visit.visitedOn())
                .param("minutes", visit.minutes())
                .param("form", visit.form().name())
                .param("note", visit.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("clauses", visit.answers().keySet().toArray(String[]::new))
                .param(
                        "verdicts",
                        visit.answers().values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /// What each clause was last seen as, on the edition of the latest visit.
    Optional<Seen> findSeen(MentorCaseId mentorCase) {
        var answers = new HashMap<String, Answer.Verdict>();
        var edition = new EditionId[1];
        database.sql("""
                        SELECT DISTINCT ON (answer.clause) visit.edition, answer.clause, answer.verdict
                        FROM coaching.visit
                        JOIN coaching.visit_answer AS answer
                            ON answer.office_id = visit.office_id AND answer.visit_id = visit.id
                        WHERE visit.office_id = :office AND visit.case_id = :case
                          AND visit.edition = (
                              SELECT edition
                              FROM coaching.visit
                              WHERE office_id = :office AND case_id = :case
                              ORDER BY visited_on DESC, id DESC
                              LIMIT 1)
                        ORDER BY answer.clause, visit.visited_on DESC, visit.id DESC
                        """)
                .param("office", office())
                .param("case", mentorCase.value())
                .query(row -> {
                    edition[0] = new EditionId(row.getString("edition"));
                    answers.put(row.getString("clause"), Answer.Verdict.valueOf(row.getString("verdict")));
                });
        return answers.isEmpty() ? Optional.empty() : Optional.of(new Seen(edition[0], answers));
    }

    /// The clauses of this visit's edition that a visit of a later day has looked at.
    Set<String> listSeenLater(Visit visit) {
        return new HashSet<>(database.sql("""
                        SELECT DISTINCT answer.clause
                        FROM coaching.visit
                        JOIN coaching.visit_answer AS answer
                            ON answer.office_id = visit.office_id AND answer.visit_id = visit.id
                        WHERE visit.office_id = :office AND visit.case_id = :case AND visit.enterprise_id = :enterprise
                          AND visit.visited_on > :visitedOn AND visit.edition = :edition
                        """)
                .param("office", office())
                .param("enterprise", visit.enterprise().value())
                .param("case", visit.mentorCase().value())
                .param("edition", visit.edition().value())
                .param("visitedOn", visit.visitedOn())
                .query(String.class)
                .list());
    }

    /// When each case was last visited; cases never visited are left out.
    Map<MentorCaseId, LocalDate> listLast(Collection<MentorCaseId> cases) {
        var last = new HashMap<MentorCaseId, LocalDate>();
        database.sql("""
                        SELECT case_id, max(visited_on) AS visited_on
                        FROM coaching.visit
                        WHERE office_id = :office AND case_id = ANY (:cases)
                        GROUP BY case_id
                        """)
                .param("office", office())
                .param("cases", cases.stream().map(MentorCaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(
                            new MentorCaseId(row.getObject("case_id", UUID.class)),
                            row.getObject("visited_on", LocalDate.class));
                });
        return last;
    }

    List<Visits.Summary> list(MentorCaseId mentorCase, int most) {
        return database.sql("""
                        SELECT visit.id, visit.edition, visit.visited_on, visit.minutes, visit.form, visit.note,
                               count(*) AS answered,
                               count(*) FILTER (WHERE answer.verdict = 'UNMET') AS unmet
                        FROM coaching.visit
                        JOIN coaching.visit_answer AS answer
                            ON answer.office_id = visit.office_id AND answer.visit_id = visit.id
                        WHERE visit.office_id = :office AND visit.case_id = :case
                        GROUP BY visit.office_id, visit.id
                        ORDER BY visit.visited_on DESC, visit.id DESC
                        LIMIT :most
                        """)
                .param("office", office())
                .param("case", mentorCase.value())
                .param("most", most)
                .query((row, _) -> new Visits.Summary(
                        new VisitId(row.getObject("id", UUID.class)),
                        new EditionId(row.getString("edition")),
                        row.getObject("visited_on", LocalDate.class),
                        row.getInt("minutes"),
                        VisitReport.Form.valueOf(row.getString("form")),
                        row.getString("note"),
                        row.getInt("answered"),
                        row.getInt("unmet")))
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
