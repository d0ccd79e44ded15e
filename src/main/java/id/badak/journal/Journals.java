package id.badak.journal;

import id.badak.database.CurrentDatabase;
import id.badak.database.DatabaseSettings;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.AnchorFile.ChainName;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every office's journals together: written down outside the database, and verified.
///
/// Goes from office to office as its system, by the same roles and row policies as everybody; which
/// offices there are is asked with the national view.
@Component
public class Journals {
    /// The zones that keep a journal.
    public static final List<Zone> ZONES = List.of(Zone.REGISTRY, Zone.COACHING, Zone.OFFICIAL, Zone.VALVE);

    private static final long LOCK = 0x6261_6461_6b01L;

    private final CurrentDatabase database;
    private final Transactions transactions;
    private final Chains chains;
    private final AnchorFile anchors;
    private final JournalKeys keys;
    private final DatabaseSettings settings;
    private final Clock clock;

    Journals(
            CurrentDatabase database,
            Transactions transactions,
            Chains chains,
            AnchorFile anchors,
            JournalKeys keys,
            DatabaseSettings settings,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
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
        var offices = new TreeSet<UUID>(offices());
        offices.addAll(reading.offices());
        for (var office : offices) {
            for (var zone : ZONES) {
                var check = new ChainCheck(keys, zone.schema(), office, reading.of(zone.schema(), office));
                all = all.plus(in(office, Role.SYSTEM, zone, () -> {
                    chains.forEach(check);
                    return check.conclude(chains.findHead());
                }));
            }
        }
        return all;
    }

    private Map<ChainName, Head> heads() {
        var heads = new LinkedHashMap<ChainName, Head>();
        for (var office : offices()) {
            for (var zone : ZONES) {
                in(office, Role.SYSTEM, zone, chains::findHead)
                        .filter(head -> head.sequence() > 0)
                        .ifPresent(head -> heads.put(new ChainName(zone.schema(), office), head));
            }
        }
        return heads;
    }

    private List<UUID> offices() {
        return in(
                Ids.next(),
                Role.NATIONAL,
                Zone.REGISTRY,
                () -> database.sql("SELECT id FROM office ORDER BY id")
                        .query(UUID.class)
                        .list());
    }

    private <T> T in(UUID office, Role role, Zone zone, Supplier<T> act) {
        var actor = new Actor(new AccountId(Ids.next()), new OfficeId(office), role, null);
        try {
            return Acting.as(actor, () -> transactions.in(zone, act));
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /// The lock goes with the connection.
    private static boolean isFirst(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
