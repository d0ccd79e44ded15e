package id.badak.coaching.mentoring;

import id.badak.database.CoachingDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class MentorCaseStore {
    /// The case with its last assignment.
    private static final String CASES = """
            SELECT mentor_case.id, mentor_case.enterprise_id, mentor_case.facility_id,
                   last.mentor_id, last.number, last.reason, last.assigned_at
            FROM coaching.mentor_case
            JOIN LATERAL (
                SELECT mentor_id, number, reason, assigned_at
                FROM coaching.assignment
                WHERE office_id = mentor_case.office_id AND case_id = mentor_case.id
                ORDER BY number DESC
                LIMIT 1
            ) AS last ON true
            WHERE mentor_case.office_id = :office
            """;

    private final CoachingDatabase database;

    MentorCaseStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Opens the case; the facility's key decides when two coordinators open at once.
    void insert(MentorCase fresh) {
        try {
            database.sql("""
                            INSERT INTO coaching.mentor_case
                                (office_id, id, enterprise_id, facility_id, opened_by, opened_at)
                            VALUES (:office, :id, :enterprise, :facility, :by, :at)
                            """)
                    .param("office", office())
                    .param("id", fresh.id().value())
                    .param("enterprise", fresh.enterprise().value())
                    .param("facility", fresh.facility().value())
                    .param("by", Acting.get().account().value())
                    .param("at", fresh.assignedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException openedMeanwhile) {
            throw Problem.refuse(new MentoringProblem.AssignedMeanwhile());
        }
    }

    /// Writes the assignment; its number decides when two coordinators assign at once.
    void insertAssignment(MentorCase assigned) {
        try {
            database.sql("""
                            INSERT INTO coaching.assignment
                                (office_id, case_id, number, enterprise_id, mentor_id, reason, assigned_by, assigned_at)
                            VALUES (:office, :case, :number, :enterprise, :mentor, :reason, :by, :at)
                            """)
                    .param("office", office())
                    .param("case", assigned.id().value())
                    .param("number", assigned.number())
                    .param("enterprise", assigned.enterprise().value())
                    .param("mentor", assigned.mentor().value())
                    .param("reason", assigned.reason())
                    .param("by", Acting.get().account().value())
                    .param("at", assigned.assignedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException assignedMeanwhile) {
            throw Problem.refuse(new MentoringProblem.AssignedMeanwhile());
        }
    }

    Optional<MentorCase> find(MentorCaseId id) {
        return database.sql(CASES + "AND mentor_case.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(MentorCaseStore::mentorCase)
                .optional();
    }

    List<MentorCase> listByFacility(Collection<FacilityId> facilities) {
        return database.sql(CASES + "AND mentor_case.facility_id = ANY (:facilities)")
                .param("office", office())
                .param("facilities", facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
                .query(MentorCaseStore::mentorCase)
                .list();
    }

    List<MentorCase> listByEnterprise(EnterpriseId enterprise) {
        return database.sql(CASES + "AND mentor_case.enterprise_id = :enterprise ORDER BY mentor_case.id")
                .param("office", office())
                .param("enterprise", enterprise.value())
                .query(MentorCaseStore::mentorCase)
                .list();
    }

    /// Begins from the mentor's own assignments, so that it costs the same in an office of any
    /// size.
    List<MentorCase> listByMentor(AccountId mentor, int most) {
        return database.sql(CASES + """
                        AND mentor_case.id IN (
                            SELECT case_id FROM coaching.assignment WHERE office_id = :office AND mentor_id = :mentor)
                        AND last.mentor_id = :mentor
                        ORDER BY mentor_case.id
                        LIMIT :most
                        """)
                .param("office", office())
                .param("mentor", mentor.value())
                .param("most", most)
                .query(MentorCaseStore::mentorCase)
                .list();
    }

    Map<AccountId, Integer> countByMentor() {
        var counts = new HashMap<AccountId, Integer>();
        database.sql("""
                        SELECT mentor_id, count(*) AS cases
                        FROM (SELECT DISTINCT ON (case_id) case_id, mentor_id
                              FROM coaching.assignment
                              WHERE office_id = :office
                              ORDER BY case_id, number DESC) AS last
                        GROUP BY mentor_id
                        """).param("office", office()).query(row -> {
            counts.put(new AccountId(row.getObject("mentor_id", UUID.class)), row.getInt("cases"));
        });
        return counts;
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static MentorCase mentorCase(ResultSet row, int number) throws SQLException {
        return new MentorCase(
                new MentorCaseId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new FacilityId(row.getObject("facility_id", UUID.class)),
                new AccountId(row.getObject("mentor_id", UUID.class)),
                row.getInt("number"),
                row.getString("reason"),
                row.getObject("assigned_at", OffsetDateTime.class).toInstant());
    }
}
