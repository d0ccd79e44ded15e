package id.badak.registry.enrolment;

import id.badak.database.RegistryDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.registry.facility.Enterprise;
import id.badak.registry.facility.Facility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/// The SQL of many facilities at once: one statement a table, however many rows.
@Repository
class EnrolmentStore {
    private final RegistryDatabase database;

    EnrolmentStore(RegistryDatabase database) {
        this.database = database;
    }

    /// Lists the enterprises with these names and owners, oldest first.
    List<Enterprise> listNamesakes(Collection<Comparison.EnterpriseName> names) {
        var wanted = List.copyOf(names);
        return database.sql("""
                        SELECT id, name, owner_name, phone
                        FROM registry.enterprise
                        WHERE office_id = :office
                          AND (name, owner_name) IN (SELECT * FROM unnest(:names::text[], :owners::text[]))
                        ORDER BY registered_at, id
                        """)
                .param("office", office())
                .param("names", texts(wanted, Comparison.EnterpriseName::name))
                .param("owners", texts(wanted, Comparison.EnterpriseName::ownerName))
                .query(EnrolmentStore::enterprise)
                .list();
    }

    /// Lists every enterprise of the office, oldest first.
    List<Enterprise> listEnterprises() {
        return database.sql("""
                        SELECT id, name, owner_name, phone
                        FROM registry.enterprise
                        WHERE office_id = :office
                        ORDER BY registered_at, id
                        """)
                .param("office", office())
                .query(EnrolmentStore::enterprise)
                .list();
    }

    void insertEnterprises(List<Enterprise> enterprises, Instant at) {
        database.sql("""
                        INSERT INTO registry.enterprise (office_id, id, name, owner_name, phone, registered_at)
                        SELECT :office, one.id, one.name, one.owner_name, one.phone, :at
                        FROM unnest(:ids::uuid[], :names::text[], :owners::text[], :phones::text[])
                             AS one (id, name, owner_name, phone)
                        """)
                .param("office", office())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids(enterprises, enterprise -> enterprise.id().value()))
                .param("names", texts(enterprises, Enterprise::name))
                .param("owners", texts(enterprises, Enterprise::ownerName))
                .param("phones", phones(enterprises))
                .update();
    }

    /// Inserts those whose reference the office does not use yet.
    ///
    /// @return how many were inserted
    int insertFacilities(List<Facility> facilities, Instant at) {
        return database.sql("""
                        INSERT INTO registry.facility
                            (office_id, id, enterprise_id, reference, name, chain, kind, commodity, region_code,
                             address, study_key, registered_by, registered_at)
                        SELECT :office, one.id, one.enterprise_id, one.reference, one.name, one.chain, one.kind,
                               one.commodity, one.region_code, one.address, one.study_key, :by, :at
                        FROM unnest(:ids::uuid[], :enterprises::uuid[], :references::text[], :names::text[],
                                    :chains::text[], :kinds::text[], :commodities::text[], :regions::text[],
                                    :addresses::text[], :studyKeys::uuid[])
                             AS one (id, enterprise_id, reference, name, chain, kind, commodity, region_code,
                                     address, study_key)
                        ON CONFLICT ON CONSTRAINT facility_reference_key DO NOTHING
                        """)
                .param("office", office())
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids(facilities, facility -> facility.id().value()))
                .param(
                        "enterprises",
                        ids(facilities, facility -> facility.enterprise().value()))
                .param("references", texts(facilities, Facility::reference))
                .param("names", texts(facilities, Facility::name))
                .param("chains", texts(facilities, facility -> facility.chain().name()))
                .param("kinds", texts(facilities, Facility::kind))
                .param("commodities", texts(facilities, Facility::commodity))
                .param("regions", texts(facilities, Facility::regionCode))
                .param("addresses", texts(facilities, Facility::address))
                .param("studyKeys", ids(facilities, Facility::studyKey))
                .update();
    }

    void update(Facility facility) {
        database.sql("""
                        UPDATE registry.facility
                        SET name = :name, chain = :chain, kind = :kind, commodity = :commodity,
                            region_code = :region, address = :address
                        WHERE office_id = :office AND id = :id
                        """)
                .param("office", office())
                .param("id", facility.id().value())
                .param("name", facility.name())
                .param("chain", facility.chain().name())
                .param("kind", facility.kind())
                .param("commodity", facility.commodity())
                .param("region", facility.regionCode())
                .param("address", facility.address())
                .update();
    }

    void update(Enterprise enterprise) {
        database.sql("""
                        UPDATE registry.enterprise
                        SET name = :name, owner_name = :owner, phone = :phone
                        WHERE office_id = :office AND id = :id
                        """)
                .param("office", office())
                .param("id", enterprise.id().value())
                .param("name", enterprise.name())
                .param("owner", enterprise.ownerName())
                .param("phone", enterprise.phone(), Types.VARCHAR)
                .update();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        return Enterprise.of(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("owner_name"),
                row.getString("phone"));
    }

    private static <T> String[] texts(List<T> rows, Function<? super T, String> by) {
        return rows.stream().map(by).toArray(String[]::new);
    }

    private static <T> UUID[] ids(List<T> rows, Function<? super T, UUID> by) {
        return rows.stream().map(by).toArray(UUID[]::new);
    }

    /// A missing number stays missing: the array holds SQL's NULL there.
    private static String[] phones(List<Enterprise> enterprises) {
        return enterprises.stream().map(Enterprise::phone).toArray(String[]::new);
    }
}
