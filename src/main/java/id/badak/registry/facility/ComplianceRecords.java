package id.badak.registry.facility;

import id.badak.database.RegistryDatabase;
import id.badak.database.RegistryTransaction;
import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What inspections concluded: the one way by which official facts reach the coaching side.
@Service
public class ComplianceRecords {
    private final RegistryDatabase database;

    ComplianceRecords(RegistryDatabase database) {
        this.database = database;
    }

    /// Records a conclusion, in the transaction of the inspection itself; only the official role
    /// may.
    @RegistryTransaction
    public void record(Facility facility, ComplianceRecord concluded) {
        database.sql("""
                        INSERT INTO registry.compliance_record
                            (office_id, inspection_id, facility_id, enterprise_id, inspected_on, edition, grade,
                             conclusion)
                        VALUES (:office, :inspection, :facility, :enterprise, :on, :edition, :grade, :conclusion)
                        """)
                .param("office", Acting.get().office().value())
                .param("inspection", concluded.inspection())
                .param("facility", facility.id().value())
                .param("enterprise", facility.enterprise().value())
                .param("on", concluded.inspectedOn())
                .param("edition", concluded.edition())
                .param("grade", concluded.grade(), Types.VARCHAR)
                .param("conclusion", concluded.conclusion())
                .update();
    }

    /// Lists a facility's conclusions, newest first.
    @RegistryTransaction(readOnly = true)
    public List<ComplianceRecord> list(FacilityId facility) {
        return database.sql("""
                        SELECT inspection_id, inspected_on, edition, grade, conclusion
                        FROM registry.compliance_record
                        WHERE office_id = :office AND facility_id = :facility
                        ORDER BY inspected_on DESC, inspection_id DESC
                        """)
                .param("office", Acting.get().office().value())
                .param("facility", facility.value())
                .query((row, _) -> new ComplianceRecord(
                        row.getObject("inspection_id", UUID.class),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getString("edition"),
                        row.getString("grade"),
                        row.getString("conclusion")))
                .list();
    }
}
