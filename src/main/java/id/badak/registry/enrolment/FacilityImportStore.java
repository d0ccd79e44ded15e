package id.badak.registry.enrolment;

import id.badak.database.RegistryDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class FacilityImportStore {
    private final RegistryDatabase database;

    FacilityImportStore(RegistryDatabase database) {
        this.database = database;
    }

    void insert(UUID id, String digest, byte[] content, Instant at) {
        database.sql("""
                        INSERT INTO registry.facility_import
                            (office_id, id, digest, content, uploaded_by, uploaded_at)
                        VALUES (:office, :id, :digest, :content, :by, :at)
                        """)
                .param("office", office())
                .param("id", id)
                .param("digest", digest)
                .param("content", content)
                .param("by", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Deletes the acting account's own previews of before then, unless they were applied.
    void deleteUnapplied(Instant before) {
        database.sql("""
                        DELETE FROM registry.facility_import
                        WHERE office_id = :office AND uploaded_by = :by AND uploaded_at < :before
                          AND NOT EXISTS (
                              SELECT FROM registry.facility_import_application AS applied
                              WHERE applied.office_id = facility_import.office_id
                                AND applied.facility_import_id = facility_import.id)
                        """)
                .param("office", office())
                .param("by", Acting.get().account().value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The uploaded bytes, if the acting account uploaded them.
    Optional<byte[]> findContent(UUID id) {
        return database.sql("""
                        SELECT content
                        FROM registry.facility_import
                        WHERE office_id = :office AND id = :id AND uploaded_by = :by
                        """)
                .param("office", office())
                .param("id", id)
                .param("by", Acting.get().account().value())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /// Writes the application. The primary key decides when a button was pressed twice.
    void insertApplication(UUID id, FacilityImport.Applied applied) {
        try {
            database.sql("""
                            INSERT INTO registry.facility_import_application
                                (office_id, facility_import_id, applied_by, applied_at, added_count, updated_count)
                            VALUES (:office, :id, :by, :at, :added, :updated)
                            """)
                    .param("office", office())
                    .param("id", id)
                    .param("by", Acting.get().account().value())
                    .param("at", applied.at().atOffset(ZoneOffset.UTC))
                    .param("added", applied.addedCount())
                    .param("updated", applied.updatedCount())
                    .update();
        } catch (DuplicateKeyException secondPress) {
            throw Problem.refuse(new EnrolmentProblem.AlreadyApplied());
        }
    }

    Optional<FacilityImport.Applied> findApplication(UUID id) {
        return database.sql("""
                        SELECT applied_at, added_count, updated_count
                        FROM registry.facility_import_application
                        WHERE office_id = :office AND facility_import_id = :id
                        """)
                .param("office", office())
                .param("id", id)
                .query((row, _) -> new FacilityImport.Applied(
                        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                        row.getInt("added_count"),
                        row.getInt("updated_count")))
                .optional();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
