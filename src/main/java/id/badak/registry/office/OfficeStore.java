package id.badak.registry.office;

import id.badak.database.RegistryDatabase;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class OfficeStore {
    private final RegistryDatabase database;

    OfficeStore(RegistryDatabase database) {
        this.database = database;
    }

    void insert(Office office, LocalDate openedOn) {
        database.sql("""
                        INSERT INTO registry.office (id, code, name, kind, opened_on)
                        VALUES (:id, :code, :name, :kind, :openedOn)
                        """)
                .param("id", office.id().value())
                .param("code", office.code())
                .param("name", office.name())
                .param("kind", office.kind().name())
                .param("openedOn", openedOn)
                .update();
    }

    void insert(Coverage coverage) {
        database.sql("""
                        INSERT INTO registry.office_coverage
                            (office_id, id, region_code, since_on, until_on, source, illustrative)
                        VALUES (:office, :id, :region, :sinceOn, :untilOn, :source, :illustrative)
                        """)
                .param("office", coverage.office().value())
                .param("id", Ids.next())
                .param("region", coverage.regionCode())
                .param("sinceOn", coverage.sinceOn())
                .param("untilOn", coverage.untilOn(), Types.DATE)
                .param("source", coverage.source())
                .param("illustrative", coverage.illustrative())
                .update();
    }

    Optional<Office> find(OfficeId id) {
        return database.sql("SELECT id, code, name, kind FROM registry.office WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> new Office(
                        new OfficeId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        Office.Kind.valueOf(row.getString("kind"))))
                .optional();
    }

    List<Office> list() {
        return database.sql("SELECT id, code, name, kind FROM registry.office ORDER BY name, id")
                .query((row, _) -> new Office(
                        new OfficeId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        Office.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    List<Coverage> listCoverage() {
        return database.sql("""
                        SELECT office_id, region_code, since_on, until_on, source, illustrative
                        FROM registry.office_coverage
                        ORDER BY office_id, region_code, since_on, id
                        """)
                .query((row, _) -> new Coverage(
                        new OfficeId(row.getObject("office_id", UUID.class)),
                        row.getString("region_code"),
                        row.getObject("since_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("source"),
                        row.getBoolean("illustrative")))
                .list();
    }
}
