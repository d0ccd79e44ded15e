package id.badak.evidence;

import id.badak.database.CurrentDatabase;
import id.badak.database.EachOffice;
import id.badak.database.Zone;
import id.badak.kernel.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Throws away files that no row speaks of: what a crash between the file and its row leaves. At
/// the start and then each hour; at most a thousand files a time, and none younger than the
/// setting.
///
/// Goes from office to office as its system, as the journal's anchors do. A photo that is sent again at the
/// very moment it is thrown away is kept; see [EvidenceShelf].
@Component
class OrphanSweep {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final List<Zone> ZONES = List.of(Zone.COACHING, Zone.OFFICIAL);
    private static final int MOST_FILES = 1_000;

    private final EvidenceShelf shelf;
    private final CurrentDatabase database;
    private final EachOffice offices;
    private final Clock clock;
    private final int hours;

    OrphanSweep(
            EvidenceShelf shelf, CurrentDatabase database, EachOffice offices, Clock clock, EvidenceSettings settings) {
        this.shelf = shelf;
        this.database = database;
        this.offices = offices;
        this.clock = clock;
        this.hours = settings.orphanHours();
    }

    int sweep() {
        var before = clock.instant().minus(Duration.ofHours(hours));
        var gone = 0;
        try (var parts = shelf.listOlder(before, MOST_FILES)) {
            for (var files = parts.iterator(); files.hasNext() && gone < MOST_FILES; ) {
                gone += discard(files.next(), before);
            }
        }
        if (gone > 0) {
            LOG.info("files without a row thrown away count={}", gone);
        }
        return gone;
    }

    int discard(List<String> files, Instant before) {
        var orphans = new HashSet<>(files);
        orphans.removeAll(known(files));
        return (int) orphans.stream()
                .filter(orphan -> shelf.deleteIfOlder(orphan, before))
                .count();
    }

    private Set<String> known(List<String> files) {
        var known = new HashSet<String>();
        for (var office : offices.list()) {
            known.addAll(offices.in(office, Zone.VALVE, () -> asked(office, files)));
            for (var zone : ZONES) {
                known.addAll(offices.in(
                        office,
                        zone,
                        () -> database.sql("SELECT sha256 FROM evidence"
                                        + " WHERE office_id = :office AND sha256 = ANY (:files)")
                                .param("office", office)
                                .param("files", files.toArray(String[]::new))
                                .query(String.class)
                                .list()));
            }
        }
        return known;
    }

    /// What was asked to be opened is shown by its digest, so its file outlives its row in coaching; not when the
    /// opening was refused.
    private List<String> asked(UUID office, List<String> files) {
        return database.sql("""
                        SELECT photo.sha256
                        FROM request_photo AS photo
                        LEFT JOIN decision
                            ON decision.office_id = photo.office_id AND decision.request_id = photo.request_id
                           AND decision.enterprise_id = photo.enterprise_id
                        WHERE photo.office_id = :office AND photo.sha256 = ANY (:files)
                          AND decision.outcome IS DISTINCT FROM 'REFUSED'
                        """)
                .param("office", office)
                .param("files", files.toArray(String[]::new))
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    /// None when the setting says never.
    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        Rounds orphanRounds(OrphanSweep orphans, EvidenceSettings settings) {
            var pause = settings.orphanHours() > 0 ? Duration.ofHours(1) : Duration.ZERO;
            return Rounds.every(pause, "orphan-sweep", orphans::sweep).fromTheStart();
        }
    }
}
