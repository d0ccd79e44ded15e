package id.badak.registry.enrolment;

import id.badak.database.RegistryTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Spreadsheets of facilities: first shown, then applied as shown, wholly or not at all.
@Service
@RegistryTransaction
class FacilityImports {
    /// Source: ours. A day to look at a preview; one that nobody applied goes with the account's
    /// next upload.
    private static final Duration KEPT = Duration.ofDays(1);

    private final FacilityImportStore store;
    private final Enrolment enrolment;
    private final Journal journal;
    private final Clock clock;

    FacilityImports(FacilityImportStore store, Enrolment enrolment, Journal journal, Clock clock) {
        this.store = store;
        this.enrolment = enrolment;
        this.journal = journal;
        this.clock = clock;
    }

    /// Keeps a file between its preview and its application; writes nothing else.
    ///
    /// @throws id.badak.kernel.Refusal when it cannot be read as a sheet of facilities
    @May(
            act = "facility.import",
            roles = {Role.COORDINATOR, Role.SYSTEM})
    UUID keep(byte[] content) {
        FacilitySheet.read(content);
        var now = clock.instant();
        store.deleteUnapplied(now.minus(KEPT));
        var id = Ids.next();
        store.insert(id, Sha256.of(content).hex(), content, now);
        return id;
    }

    /// Says what a file would do now, without keeping it.
    @RegistryTransaction(readOnly = true)
    @May(
            act = "facility.import",
            roles = {Role.COORDINATOR, Role.SYSTEM})
    ImportPlan plan(byte[] content) {
        return enrolment.plan(FacilitySheet.read(content).rows());
    }

    /// Shows a kept file, and says so in the journal.
    @May(
            act = "facility.import",
            roles = {Role.COORDINATOR, Role.SYSTEM})
    FacilityImport read(UUID id) {
        var kept = get(id);
        journal.write("import.read", id, null);
        return kept;
    }

    /// Applies what was shown.
    ///
    /// @param shown  the digest of the plan that was shown
    /// @param update whether known facilities get the file's values
    @May(
            act = "facility.import",
            roles = {Role.COORDINATOR, Role.SYSTEM})
    FacilityImport.Applied apply(UUID id, String shown, boolean update) {
        var kept = get(id);
        var applied = kept.apply(shown, update, clock.instant());
        store.insertApplication(id, applied);
        enrolment.apply(kept.plan(), update);
        journal.write("facility.import", id, null);
        return applied;
    }

    private FacilityImport get(UUID id) {
        var content = store.findContent(id).orElseThrow(() -> Problem.refuse(new EnrolmentProblem.UnknownImport()));
        return new FacilityImport(id, plan(content), store.findApplication(id).orElse(null));
    }
}
