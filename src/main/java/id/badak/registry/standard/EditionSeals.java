package id.badak.registry.standard;

import id.badak.database.RegistryTransaction;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Release;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Keeps what each published edition said when this database first met it, which release brought it,
/// by which source and why it is graded as it is.
///
/// Nobody acts while Badak starts, and nobody needs to: the table is about texts and not about an
/// office, so it has no row policy.
@Component
@RegistryTransaction
class EditionSeals {
    private final EditionStore store;
    private final Clock clock;

    EditionSeals(EditionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The release brings an edition, and no person of an office: its number is who published it here.
    private static String version() {
        return Release.findVersion().orElse("unpacked build");
    }

    /// Seals a published edition, or compares it with its seal.
    ///
    /// @throws CannotStart when the text is not the one that was sealed
    void require(Edition edition, String digest) {
        store.insertUnlessThere(edition, digest, version(), clock.instant());
        if (!store.getDigest(edition.id()).equals(digest)) {
            throw new CannotStart(
                    "programme/instruments/" + edition.id() + ".yaml is published and was changed afterwards;"
                            + " assessments point at its text for ever. Put the old text back and add the change as"
                            + " a new edition (end the old one with until).");
        }
    }
}
