package id.badak.journal;

import id.badak.database.DatabaseSettings;
import id.badak.database.EachOffice;
import id.badak.database.Zone;
import id.badak.journal.AnchorFile.ChainName;
import id.badak.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every office's journals together: written down outside the database, and verified.
@Component
public class Journals {
    /// The zones that keep a journal; the gate has none.
    public static final List<Zone> ZONES = List.of(Zone.REGISTRY, Zone.COACHING, Zone.OFFICIAL, Zone.VALVE, Zone.STUDY);

    /// `badak` in ASCII and one byte more, so that it is not the lock of migrations.
    private static final long LOCK = 0x6261_6461_6b01L;

    private final EachOffice offices;
    private final Chains chains;
    private final AnchorFile anchors;
    private final JournalKeys keys;
    private final DatabaseSettings settings;
    private final Clock clock;

    Journals(
            EachOffice offices,
            Chains chains,
            AnchorFile anchors,
            JournalKeys keys,
            DatabaseSettings settings,
            Clock clock) {
        this.offices = offices;
        this.chains = chains;
        this.anchors = anchors;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /// Writes down where each chain ends, if it has grown. One node does it at a time; another that
    /// wants to meanwhile leaves it to the first.
    ///
    /// @return how many lines were written
    public int anchor() {
        try (var connection = new DatabaseAddress(settings.url(), settings.user(), settings.password()).connect()) {
            return isFirst(connection) ? anchors.append(heads(), clock.instant().truncatedTo(ChronoUnit.SECONDS)) : 0;
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the journal's anchors need the database", unreachable);
        }
    }

    /// Reads every journal and compares it with its seals, its head and its anchors.
    ///
    /// @param folder of the anchors; null for the one of the settings
    public Verification verify(@Nullable Path folder) {
        var reading = (folder == null ? anchors : anchors.in(folder)).read();
        var breach = reading.breach();
        var all = new Verification(0, 0, 0, breach == null ? List.of() : List.of(breach));
        var known = new TreeSet<UUID>(offices.list());
        known.addAll(reading.offices());
        for (var office : known) {
            for (var zone : ZONES) {
                var check = new ChainCheck(keys, zone.schema(), office, reading.of(zone.schema(), office));
                all = all.plus(offices.in(office, zone, () -> {
                    chains.forEach(check);
                    return check.conclude(chains.findHead());
                }));
            }
        }
        return all;
    }

    /// Writes a folder about an incident, from all journals of its office.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when the folder is there
    Described describe(Incident incident, Path folder, Instant now) throws IOException {
        var verification = verify(null);
        try (var pack = new IncidentPack(folder, incident)) {
            for (var zone : ZONES) {
                offices.run(incident.office(), zone, () -> chains.forEach(pack::add));
            }
            return new Described(pack.finish(verification, now), verification.isIntact());
        }
    }

    /// @param isIntact whether all journals are as they were written
    record Described(IncidentPack.Summary summary, boolean isIntact) {}

    Instant now() {
        return clock.instant();
    }

    private Map<ChainName, Head> heads() {
        var heads = new LinkedHashMap<ChainName, Head>();
        for (var office : offices.list()) {
            for (var zone : ZONES) {
                offices.in(office, zone, chains::findHead)
                        .filter(head -> head.sequence() > 0)
                        .ifPresent(head -> heads.put(new ChainName(zone.schema(), office), head));
            }
        }
        return heads;
    }

    /// The lock goes with the connection.
    private static boolean isFirst(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
