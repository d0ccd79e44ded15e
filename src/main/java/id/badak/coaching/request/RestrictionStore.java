package id.badak.coaching.request;

import id.badak.database.CoachingDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class RestrictionStore {
    private final CoachingDatabase database;

    RestrictionStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Writes a restriction; where one stands already it goes on standing, and this one has nothing to add.
    void insert(DataRequest granted, AccountId by, Instant at) {
        database.sql("""
                        WITH fresh AS (
                            INSERT INTO coaching.restriction
                                (office_id, data_request_id, enterprise_id, began_by, began_at)
                            VALUES (:office, :request, :enterprise, :by, :at)
                            RETURNING office_id, enterprise_id, data_request_id)
                        INSERT INTO coaching.standing_restriction (office_id, enterprise_id, data_request_id)
                        SELECT office_id, enterprise_id, data_request_id FROM fresh
                        ON CONFLICT ON CONSTRAINT standing_restriction_pk DO NOTHING
                        """)
                .param("office", office())
                .param("request", granted.id().value())
                .param("enterprise", granted.enterprise().value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the standing one away; two who do it at once find it gone once.
    ///
    /// @return whether it stood
    boolean lift(Restriction standing, EnterpriseId enterprise, AccountId by, Instant at) {
        return database.sql("""
                        WITH gone AS (
                            DELETE FROM coaching.standing_restriction
                            WHERE office_id = :office AND enterprise_id = :enterprise AND data_request_id = :request
                            RETURNING office_id, data_request_id, enterprise_id)
                        INSERT INTO coaching.restriction_lift
                            (office_id, data_request_id, enterprise_id, lifted_by, lifted_at)
                        SELECT office_id, data_request_id, enterprise_id, :by, :at FROM gone
                        """)
                        .param("office", office())
                        .param("enterprise", enterprise.value())
                        .param("request", standing.request().value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Restriction> findStanding(EnterpriseId enterprise) {
        return database.sql("""
                        SELECT restriction.data_request_id, restriction.began_at
                        FROM coaching.standing_restriction AS standing
                        JOIN coaching.restriction
                            ON restriction.office_id = standing.office_id
                           AND restriction.data_request_id = standing.data_request_id
                           AND restriction.enterprise_id = standing.enterprise_id
                        WHERE standing.office_id = :office AND standing.enterprise_id = :enterprise
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .query((row, _) -> new Restriction(
                        new DataRequestId(row.getObject("data_request_id", UUID.class)),
                        row.getObject("began_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Those of the enterprises for which one stands, in no order.
    List<EnterpriseId> listStanding(Collection<EnterpriseId> enterprises) {
        return database.sql("""
                        SELECT enterprise_id
                        FROM coaching.standing_restriction
                        WHERE office_id = :office AND enterprise_id = ANY (:enterprises)
                        """)
                .param("office", office())
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query((row, _) -> new EnterpriseId(row.getObject("enterprise_id", UUID.class)))
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
