package id.badak.official.permit;

import id.badak.database.OfficialDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.PageRequest;
import id.badak.registry.facility.Facility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PermitStore {
    private static final String PERMITS = """
            SELECT permit.id, facility_id, enterprise_id, kind, number, product, issued_on, expires_on, recorded_by,
                   recorded_at, ground, ended_on, reason, noted_by, noted_at
            FROM official.permit
            LEFT JOIN official.permit_end ON permit_end.office_id = permit.office_id AND permit_id = permit.id
            WHERE permit.office_id = :office
            """;

    private final OfficialDatabase database;

    PermitStore(OfficialDatabase database) {
        this.database = database;
    }

    /// Keeps a permit, unless its id or its standing number is there; one that was recorded by mistake holds no number.
    /// The row without names is published with it, under a key that leads back to nothing the study can read.
    ///
    /// @return whether it was kept
    boolean insert(Permit permit, Facility facility) {
        var key = UUID.randomUUID();
        int kept = database.sql("""
                        INSERT INTO official.permit
                            (office_id, id, facility_id, enterprise_id, kind, number, attempt, product, issued_on,
                             expires_on, extract_key, recorded_by, recorded_at)
                        SELECT :office, :id, :facility, :enterprise, :kind, :number,
                               1 + (SELECT count(*)
                                    FROM official.permit
                                    JOIN official.permit_end ON permit_end.office_id = permit.office_id
                                        AND permit_id = permit.id AND ground = 'MISTAKEN'
                                    WHERE permit.office_id = :office AND kind = :kind AND number = :number),
                               :product, :issuedOn, :validUntil, :key, :by, :at
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("id", permit.id().value())
                .param("facility", permit.facility().value())
                .param("enterprise", permit.enterprise().value())
                .param("kind", permit.kind())
                .param("number", permit.number())
                .param("product", permit.product())
                .param("issuedOn", permit.issuedOn())
                .param("validUntil", permit.validUntil(), Types.DATE)
                .param("key", key)
                .param("by", permit.recordedBy().value())
                .param("at", permit.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            publish(permit, key, facility);
        }
        return kept == 1;
    }

    private void publish(Permit permit, UUID key, Facility facility) {
        database.sql("""
                        INSERT INTO official.permit_extract
                            (office_id, permit_key, facility_key, chain, kind, issued_on)
                        VALUES (:office, :key, :facilityKey, :chain, :kind, :issuedOn)
                        """)
                .param("office", office())
                .param("key", key)
                .param("facilityKey", facility.studyKey())
                .param("chain", facility.chain().name())
                .param("kind", permit.kind())
                .param("issuedOn", permit.issuedOn())
                .update();
    }

    /// Keeps how a permit ended, unless somebody has meanwhile.
    ///
    /// @return whether it was kept
    boolean insert(PermitId id, Permit.End end) {
        int kept = database.sql("""
                        INSERT INTO official.permit_end
                            (office_id, permit_id, ground, ended_on, reason, noted_by, noted_at)
                        VALUES (:office, :id, :ground, :on, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("ground", end.ground().name())
                .param("on", end.on())
                .param("reason", end.reason())
                .param("by", end.by().value())
                .param("at", end.at().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1 && end.ground() == Permit.Ground.MISTAKEN) {
            database.sql("""
                            INSERT INTO official.permit_mistake_extract (office_id, permit_key)
                            SELECT office_id, extract_key FROM official.permit WHERE office_id = :office AND id = :id
                            """).param("office", office()).param("id", id.value()).update();
        }
        return kept == 1;
    }

    Optional<Permit> find(PermitId id) {
        return database.sql(PERMITS + "AND permit.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(PermitStore::permit)
                .optional();
    }

    /// One page, newest first, with one row more than fits: of these facilities, or with this in number or product.
    List<Permit> list(PageRequest page, List<FacilityId> facilities) {
        return database.sql(PERMITS + """
                        AND (:search = '' OR facility_id = ANY (:facilities)
                             OR strpos(lower(number), lower(:search)) > 0 OR strpos(lower(product), lower(:search)) > 0)
                        ORDER BY issued_on DESC, permit.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("search", page.search())
                .param("facilities", facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(PermitStore::permit)
                .list();
    }

    private static Permit permit(ResultSet row, int number) throws SQLException {
        return new Permit(
                new PermitId(row.getObject("id", UUID.class)),
                new FacilityId(row.getObject("facility_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("kind"),
                row.getString("number"),
                row.getString("product"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                end(row));
    }

    private static Permit.@Nullable End end(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        return ground == null
                ? null
                : new Permit.End(
                        Permit.Ground.valueOf(ground),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("reason"),
                        new AccountId(row.getObject("noted_by", UUID.class)),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
