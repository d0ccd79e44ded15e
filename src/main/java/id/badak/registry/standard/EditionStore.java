package id.badak.registry.standard;

import id.badak.database.RegistryDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Repository;

@Repository
class EditionStore {
    private final RegistryDatabase database;

    EditionStore(RegistryDatabase database) {
        this.database = database;
    }

    void insertUnlessThere(Edition edition, String digest, String version, Instant firstSeenAt) {
        database.sql("""
                        INSERT INTO registry.edition (id, digest, first_seen_at, badak_version, source, reason)
                        VALUES (:id, :digest, :at, :version, :source, :reason)
                        ON CONFLICT ON CONSTRAINT edition_pk DO NOTHING
                        """)
                .param("id", edition.id().value())
                .param("digest", digest)
                .param("at", firstSeenAt.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .param("source", edition.source().regulation())
                .param("reason", edition.chosen().because().id())
                .update();
    }

    String getDigest(EditionId edition) {
        return database.sql("SELECT digest FROM registry.edition WHERE id = :id")
                .param("id", edition.value())
                .query(String.class)
                .single();
    }
}
