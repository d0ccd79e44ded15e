package id.badak.evidence;

import com.fasterxml.uuid.Generators;
import id.badak.database.CurrentDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;

/// Photos, kept and read inside the transaction of whoever asks.
@Service
public class Evidences {
    private static final Logger LOG = LoggerFactory.getLogger(Evidences.class);
    private static final UUID NAMESPACE = UUID.fromString("5b0f2c52-6f0a-4a52-9a0c-2f6f4d1f7b11");
    private static final int BYTES_A_MEGABYTE = 1_000_000;

    private final CurrentDatabase database;
    private final EvidenceShelf shelf;
    private final Clamd clamd;
    private final EvidenceSettings settings;
    private final OrphanSweep orphans;
    private final Clock clock;

    Evidences(
            CurrentDatabase database,
            EvidenceShelf shelf,
            Clamd clamd,
            EvidenceSettings settings,
            OrphanSweep orphans,
            Clock clock) {
        this.database = database;
        this.shelf = shelf;
        this.clamd = clamd;
        this.settings = settings;
        this.orphans = orphans;
        this.clock = clock;
    }

    /// Keeps a photo of an enterprise. The id follows from the photo, so that a form sent twice
    /// speaks of the same one.
    ///
    /// @throws id.badak.kernel.Refusal when it is no picture or too large, or ClamAV found something or was away
    public EvidenceId add(EnterpriseId enterprise, byte[] sent) {
        requireSize(sent.length);
        clamd.requireClean(sent);
        var picture = Picture.of(sent);
        var sha256 = Sha256.of(picture.jpeg()).hex();
        var id = new EvidenceId(Generators.nameBasedGenerator(NAMESPACE).generate(enterprise + " " + sha256));
        reach(() -> {
            shelf.keep(sha256, picture.jpeg());
            return id;
        });
        insert(id, enterprise, sha256, picture);
        return id;
    }

    /// Lets ClamAV look at a file that another module reads and does not keep as a photo, where one is named.
    ///
    /// @throws id.badak.kernel.Refusal when it found something or was away
    public void requireClean(byte[] sent) {
        clamd.requireClean(sent);
    }

    /// Refuses more bytes than a photo may have when it is sent.
    public void requireSize(long bytes) {
        if (bytes > (long) settings.mostMegabytes() * BYTES_A_MEGABYTE) {
            throw Problem.refuse(new EvidenceProblem.TooLarge(settings.mostMegabytes()));
        }
    }

    /// Reads a photo that the acting person may see.
    public byte[] get(EvidenceId id) {
        return database.sql("SELECT sha256 FROM evidence WHERE office_id = :office AND id = :id")
                .param("office", Acting.get().office().value())
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(this::getByDigest)
                .orElseThrow(() -> Problem.refuse(new EvidenceProblem.Unknown()));
    }

    /// Gives the SHA-256 of each of these photos that the acting person may see: what a zone must
    /// keep of a photo to show it when its row stands on the other side of the wall.
    public Map<EvidenceId, String> listDigests(Collection<EvidenceId> photos) {
        var found = new HashMap<EvidenceId, String>();
        database.sql("SELECT id, sha256 FROM evidence WHERE office_id = :office AND id = ANY (:ids)")
                .param("office", Acting.get().office().value())
                .param("ids", photos.stream().map(EvidenceId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler)
                        row -> found.put(new EvidenceId(row.getObject("id", UUID.class)), row.getString("sha256")));
        return found;
    }

    /// Reads a photo by its digest. Whoever calls has asked its own zone whether the person may see
    /// it.
    public byte[] getByDigest(String sha256) {
        return reach(() -> shelf.find(sha256))
                .orElseThrow(() -> new IllegalStateException(shelf.place() + " has no photo " + sha256));
    }

    /// Lists the digests of all photos of an enterprise.
    public List<String> listDigests(EnterpriseId enterprise) {
        return database.sql("""
                        SELECT DISTINCT sha256 FROM evidence
                        WHERE office_id = :office AND enterprise_id = :enterprise
                        ORDER BY sha256
                        """)
                .param("office", Acting.get().office().value())
                .param("enterprise", enterprise.value())
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    /// Throws away the files of photos whose rows are gone, unless another row speaks of the same picture; outside of
    /// any transaction.
    ///
    /// @param before who kept the same picture after that keeps it
    public void discard(List<String> digests, Instant before) {
        orphans.discard(digests, before);
    }

    /// Refuses photos that are not there, or not this enterprise's.
    public void require(EnterpriseId enterprise, Collection<EvidenceId> photos) {
        if (photos.isEmpty()) {
            return;
        }
        var wanted = photos.stream().map(EvidenceId::value).distinct().toArray(UUID[]::new);
        var there = database.sql("""
                        SELECT count(*)
                        FROM evidence
                        WHERE office_id = :office AND enterprise_id = :enterprise AND id = ANY (:ids)
                        """)
                .param("office", Acting.get().office().value())
                .param("enterprise", enterprise.value())
                .param("ids", wanted)
                .query(Integer.class)
                .single();
        if (there != wanted.length) {
            throw Problem.refuse(new EvidenceProblem.Unknown());
        }
    }

    /// A place that is away is no fault of the request: it is told to come again, and the act leaves nothing.
    private static <T> T reach(Supplier<T> act) {
        try {
            return act.get();
        } catch (UncheckedIOException away) {
            LOG.error("the photos' place cannot be used", away);
            throw Problem.refuse(new EvidenceProblem.Away());
        }
    }

    private void insert(EvidenceId id, EnterpriseId enterprise, String sha256, Picture picture) {
        var actor = Acting.get();
        database.sql("""
                        INSERT INTO evidence
                            (office_id, id, enterprise_id, sha256, media_type, bytes, width_pixels, height_pixels,
                             added_by, added_at)
                        VALUES (:office, :id, :enterprise, :sha256, 'image/jpeg', :bytes, :width, :height, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", actor.office().value())
                .param("id", id.value())
                .param("enterprise", enterprise.value())
                .param("sha256", sha256)
                .param("bytes", picture.jpeg().length)
                .param("width", picture.widthPixels())
                .param("height", picture.heightPixels())
                .param("by", actor.account().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
