package id.badak.registry.enrolment;

import id.badak.database.RegistryTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Spreadsheets of facilities: first shown, then applied as shown, wholly or not at all.
@Service
@RegistryTransaction
class FacilityImports {
    /// How long a preview nobody applied is kept.
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

    record Applied(Instant at, int addedCount, int updatedCount) {}

    /// @param applied when and how it was applied; then the plan shows what applying again would do
    record Preview(UUID id, ImportPlan plan, Optional<Applied> applied) {}

    /// Keeps a file between its preview and its application; writes nothing else.
    ///
    /// @throws id.badak.kernel.Refusal when it cannot be read as a sheet of facilities
    UUID keep(byte[] content) {
        requireRight();
        FacilitySheet.read(content);
        var now = clock.instant();
        store.deleteUnapplied(now.minus(KEPT));
        var id = Ids.next();
        store.insert(id, Sha256.of(content).hex(), content, now);
        return id;
    }

    /// Says what a file would do now, without keeping it.
    @RegistryTransaction(readOnly = true)
    ImportPlan plan(byte[] content) {
        requireRight();
        return enrolment.plan(FacilitySheet.read(content).rows());
    }

    /// Shows a kept file, and says so in the journal.
    Preview preview(UUID id) {
        var plan = plan(content(id));
        journal.write("import.read", id, null);
        return new Preview(id, plan, store.findApplication(id));
    }

    /// Applies what was shown.
    ///
    /// @param shown  the digest of the plan that was shown
    /// @param update whether known facilities get the file's values
    Applied apply(UUID id, String shown, boolean update) {
        var plan = plan(content(id));
        if (store.findApplication(id).isPresent()) {
            throw Problem.refuse(new EnrolmentProblem.AlreadyApplied());
        }
        if (!plan.digest().equals(shown)) {
            throw Problem.refuse(new EnrolmentProblem.ChangedMeanwhile());
        }
        var applied = new Applied(
                clock.instant(), plan.added().size(), update ? plan.changed().size() : 0);
        store.insertApplication(id, applied);
        enrolment.apply(plan, update);
        journal.write("facility.import", id, null);
        return applied;
    }

    private byte[] content(UUID id) {
        return store.findContent(id).orElseThrow(() -> Problem.refuse(new EnrolmentProblem.UnknownImport()));
    }

    private static void requireRight() {
        var role = Acting.get().role();
        if (role != Role.COORDINATOR && role != Role.SYSTEM) {
            throw Problem.refuse(new EnrolmentProblem.NotYourImport());
        }
    }
}
