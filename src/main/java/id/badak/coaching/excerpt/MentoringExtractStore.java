package id.badak.coaching.excerpt;

import id.badak.coaching.excerpt.MentoringExtracts.Ground;
import id.badak.database.CoachingDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.registry.facility.Facility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class MentoringExtractStore {
    private final CoachingDatabase database;

    MentoringExtractStore(CoachingDatabase database) {
        this.database = database;
    }

    void insert(Facility facility, LocalDate beganOn) {
        database.sql("""
                        INSERT INTO coaching.mentoring_extract (office_id, facility_key, enterprise_id, began_on)
                        VALUES (:office, :facility, :enterprise, :beganOn)
                        """)
                .param("office", office())
                .param("facility", facility.studyKey())
                .param("enterprise", facility.enterprise().value())
                .param("beganOn", beganOn)
                .update();
    }

    /// The row's key is random, not of version 7: it must not tell when the visit was recorded, nor lead back to it.
    void insertVisit(Facility facility, LocalDate visitedOn, int minutes, String form) {
        database.sql("""
                        INSERT INTO coaching.visit_extract
                            (office_id, visit_key, facility_key, enterprise_id, visited_on, minutes, form)
                        VALUES (:office, :key, :facility, :enterprise, :visitedOn, :minutes, :form)
                        """)
                .param("office", office())
                .param("key", UUID.randomUUID())
                .param("facility", facility.studyKey())
                .param("enterprise", facility.enterprise().value())
                .param("visitedOn", visitedOn)
                .param("minutes", minutes)
                .param("form", form)
                .update();
    }

    void withhold(EnterpriseId enterprise, Ground ground, Instant at) {
        database.sql("""
                        INSERT INTO coaching.withheld_extract
                            (office_id, facility_key, ground, enterprise_id, withheld_at)
                        SELECT office_id, facility_key, :ground, enterprise_id, :at
                        FROM coaching.mentoring_extract
                        WHERE office_id = :office AND enterprise_id = :enterprise
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .param("ground", ground.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(EnterpriseId enterprise, Ground ground) {
        database.sql("""
                        DELETE FROM coaching.withheld_extract
                        WHERE office_id = :office AND enterprise_id = :enterprise AND ground = :ground
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .param("ground", ground.name())
                .update();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
