package id.badak.registry.facility;

import id.badak.database.RegistryDatabase;
import id.badak.database.RegistryTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Who had to do with a facility, as mentor or as inspector: the one fact behind the rule that
/// nobody judges a place they helped, or helps a place they judged, within twelve months.
///
/// Source: ours, a setting of the programme and not a law (docs/adr/0010). A coaching
/// transaction writes mentors, an official one inspectors, and the database refuses the reverse; an
/// official transaction reads only its own actor's rows.
@Service
public class Engagements {
    private final RegistryDatabase database;
    private final FacilitySettings settings;

    Engagements(RegistryDatabase database, FacilitySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    public enum Side {
        MENTOR,
        INSPECTOR
    }

    /// An engagement that stands in the way.
    ///
    /// @param freeOn the first day on which it no longer does
    public record Conflict(AccountId account, Side side, LocalDate lastOn, LocalDate freeOn) {}

    /// Records that the account had to do with the facility on a day; the latest day stands.
    /// Nothing is written, and no row locked, when a day as late is known.
    @RegistryTransaction
    public void record(Facility facility, AccountId account, Side side, LocalDate on) {
        database.sql("""
                        INSERT INTO registry.engagement AS known
                            (office_id, id, facility_id, enterprise_id, account_id, side, since_on, last_on)
                        SELECT :office, :id, :facility, :enterprise, :account, :side, :on::date, :on::date
                        WHERE NOT EXISTS (
                            SELECT FROM registry.engagement
                            WHERE office_id = :office AND facility_id = :facility AND enterprise_id = :enterprise
                              AND account_id = :account AND side = :side AND last_on >= :on)
                        ON CONFLICT ON CONSTRAINT engagement_side_key DO UPDATE
                        SET last_on = excluded.last_on
                        WHERE known.last_on < excluded.last_on
                        """)
                .param("office", Acting.get().office().value())
                .param("id", Ids.next())
                .param("facility", facility.id().value())
                .param("enterprise", facility.enterprise().value())
                .param("account", account.value())
                .param("side", side.name())
                .param("on", on)
                .update();
    }

    /// Finds what keeps the account from acting on this side for the facility on a day; empty when
    /// nothing does.
    @RegistryTransaction(readOnly = true)
    public Optional<Conflict> findConflict(Facility facility, AccountId account, Side acting, LocalDate on) {
        return Optional.ofNullable(
                listConflicts(facility, List.of(account), acting, on).get(account));
    }

    /// Finds what keeps these accounts from acting on this side for the facility on a day; who is
    /// free is left out.
    @RegistryTransaction(readOnly = true)
    public Map<AccountId, Conflict> listConflicts(
            Facility facility, Collection<AccountId> accounts, Side acting, LocalDate on) {
        var conflicts = new HashMap<AccountId, Conflict>();
        database.sql("""
                        SELECT account_id, side, max(last_on) AS last_on
                        FROM registry.engagement
                        WHERE office_id = :office AND facility_id = :facility AND account_id = ANY (:accounts)
                          AND side <> :acting AND last_on + make_interval(months => :months) > :on
                        GROUP BY account_id, side
                        """)
                .param("office", Acting.get().office().value())
                .param("facility", facility.id().value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("acting", acting.name())
                .param("months", settings.conflictMonths())
                .param("on", on)
                .query(row -> {
                    var account = new AccountId(row.getObject("account_id", UUID.class));
                    var lastOn = row.getObject("last_on", LocalDate.class);
                    conflicts.put(
                            account,
                            new Conflict(
                                    account,
                                    Side.valueOf(row.getString("side")),
                                    lastOn,
                                    lastOn.plusMonths(settings.conflictMonths())));
                });
        return conflicts;
    }
}
