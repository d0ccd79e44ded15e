package id.badak.registry.office;

import id.badak.database.RegistryTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Staff see their own office; the national role sees all.
@Service
@RegistryTransaction
public class Offices {
    private final OfficeStore store;
    private final Regions regions;
    private final Clock clock;

    Offices(OfficeStore store, Regions regions, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
    }

    /// Opens an office with the regions it serves. The acting account must act for that office.
    ///
    /// @throws id.badak.kernel.Refusal for any role but the programme itself
    @May(act = "office.open", roles = Role.SYSTEM)
    public void open(Office office, LocalDate openedOn, List<Coverage> coverage) {
        store.insert(office, openedOn);
        coverage.forEach(store::insert);
    }

    @RegistryTransaction(readOnly = true)
    public Office getOwn() {
        return store.find(Acting.get().office())
                .orElseThrow(() -> new IllegalStateException("an actor's office is gone"));
    }

    /// Finds an office for a command that was told its code: with the national view, the only one that reaches beyond
    /// an office, and for nothing else. It stands beside the door, for who acts is set before a transaction begins.
    public static Optional<Office> findForCommand(Offices offices, String code) {
        var national = new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.NATIONAL, null);
        return Acting.as(national, offices::list).stream()
                .filter(office -> office.code().equals(code))
                .findFirst();
    }

    /// Lists what the acting person may see, by name.
    @RegistryTransaction(readOnly = true)
    public List<Office> list() {
        return store.list();
    }

    @RegistryTransaction(readOnly = true)
    public List<Coverage> listCoverage() {
        return store.listCoverage();
    }

    /// Lists the kabupaten/kota that the acting person's office serves today.
    @RegistryTransaction(readOnly = true)
    public List<Region> listOwnRegions() {
        var today = LocalDate.now(clock);
        var own = Acting.get().office();
        return regions.list(store.listCoverage().stream()
                .filter(coverage -> coverage.office().equals(own) && coverage.holdsOn(today))
                .map(Coverage::regionCode)
                .toList());
    }
}
