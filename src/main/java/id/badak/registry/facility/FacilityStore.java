package id.badak.registry.facility;

import id.badak.database.RegistryDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.PageRequest;
import id.badak.registry.programme.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class FacilityStore {
    private static final String COLUMNS =
            "id, enterprise_id, reference, name, chain, kind, commodity, region_code, address, study_key";

    private final RegistryDatabase database;

    FacilityStore(RegistryDatabase database) {
        this.database = database;
    }

    void insert(Enterprise enterprise, Instant at) {
        database.sql("""
                        INSERT INTO registry.enterprise (office_id, id, name, owner_name, phone, registered_at)
                        VALUES (:office, :id, :name, :owner, :phone, :at)
                        """)
                .param("office", office())
                .param("id", enterprise.id().value())
                .param("name", enterprise.name())
                .param("owner", enterprise.ownerName())
                .param("phone", enterprise.phone(), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Enterprise enterprise) {
        database.sql("""
                        UPDATE registry.enterprise SET name = :name, owner_name = :owner, phone = :phone
                        WHERE office_id = :office AND id = :id
                        """)
                .param("office", office())
                .param("id", enterprise.id().value())
                .param("name", enterprise.name())
                .param("owner", enterprise.ownerName())
                .param("phone", enterprise.phone(), Types.VARCHAR)
                .update();
    }

    /// Inserts, unless the office already uses the reference.
    ///
    /// @return whether it was inserted
    boolean insert(Facility facility, Instant at) {
        return database.sql("""
                        INSERT INTO registry.facility
                            (office_id, id, enterprise_id, reference, name, chain, kind, commodity, region_code,
                             address, study_key, registered_by, registered_at)
                        VALUES (:office, :id, :enterprise, :reference, :name, :chain, :kind, :commodity, :region,
                                :address, :studyKey, :by, :at)
                        ON CONFLICT ON CONSTRAINT facility_reference_key DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", facility.id().value())
                        .param("enterprise", facility.enterprise().value())
                        .param("reference", facility.reference())
                        .param("name", facility.name())
                        .param("chain", facility.chain().name())
                        .param("kind", facility.kind())
                        .param("commodity", facility.commodity())
                        .param("region", facility.regionCode())
                        .param("address", facility.address())
                        .param("studyKey", facility.studyKey())
                        .param("by", Acting.get().account().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Facility> find(FacilityId id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Facility> list(Collection<FacilityId> ids) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM registry.facility WHERE office_id = :office AND id = ANY (:ids) ORDER BY name, id")
                .param("office", office())
                .param("ids", ids.stream().map(FacilityId::value).toArray(UUID[]::new))
                .query(FacilityStore::facility)
                .list();
    }

    List<Facility> listByReference(Collection<String> references) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM registry.facility WHERE office_id = :office AND reference = ANY (:references)")
                .param("office", office())
                .param("references", references.toArray(String[]::new))
                .query(FacilityStore::facility)
                .list();
    }

    /// Every facility of the office, in no order.
    List<Facility> listAll() {
        return database.sql("SELECT " + COLUMNS + " FROM registry.facility WHERE office_id = :office")
                .param("office", office())
                .query(FacilityStore::facility)
                .list();
    }

    /// By name or number, as other modules search.
    List<FacilityId> listMatching(PageRequest search, int most) {
        return database.sql("""
                        SELECT id FROM registry.facility
                        WHERE office_id = :office
                          AND (name ILIKE :pattern ESCAPE '\\' OR reference ILIKE :pattern ESCAPE '\\')
                        ORDER BY name, id
                        LIMIT :most
                        """)
                .param("office", office())
                .param("pattern", search.pattern())
                .param("most", most)
                .query((row, _) -> new FacilityId(row.getObject("id", UUID.class)))
                .list();
    }

    /// One page by name, with one row more than fits.
    List<Facility> list(PageRequest page) {
        return database.sql("SELECT " + COLUMNS + """
                         FROM registry.facility
                        WHERE office_id = :office
                          AND (:everything OR name ILIKE :pattern ESCAPE '\\' OR reference ILIKE :pattern ESCAPE '\\')
                        ORDER BY name, id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("everything", page.search().isEmpty())
                .param("pattern", page.pattern())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(FacilityStore::facility)
                .list();
    }

    List<Enterprise> listEnterprises(Collection<EnterpriseId> ids) {
        return database.sql("""
                        SELECT id, name, owner_name, phone
                        FROM registry.enterprise
                        WHERE office_id = :office AND id = ANY (:ids)
                        """)
                .param("office", office())
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query((row, _) -> new Enterprise(
                        new EnterpriseId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("owner_name"),
                        row.getString("phone")))
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static Facility facility(ResultSet row, int number) throws SQLException {
        return new Facility(
                new FacilityId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("reference"),
                row.getString("name"),
                Chain.valueOf(row.getString("chain")),
                row.getString("kind"),
                row.getString("commodity"),
                row.getString("region_code"),
                row.getString("address"),
                row.getObject("study_key", UUID.class));
    }
}
