package id.badak.coaching.excerpt;

import id.badak.database.CoachingTransaction;
import id.badak.kernel.EnterpriseId;
import id.badak.registry.facility.Facility;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/// The door to what is published. Each of its acts belongs to another act of coaching and stands or falls with it.
@Service
@CoachingTransaction
public class MentoringExtracts {
    private final MentoringExtractStore store;
    private final Clock clock;

    MentoringExtracts(MentoringExtractStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Why the study must leave a facility out. Several may stand at once; each ends by itself.
    public enum Ground {
        WITHDRAWN,
        RESTRICTED,
        /// Never ends: what is gone cannot be known again, and a later mentoring would pass for the first.
        ERASED
    }

    /// Publishes that mentoring of a facility begins.
    public void begin(Facility facility, LocalDate on) {
        store.insert(facility, on);
    }

    /// Publishes a visit of a facility whose mentoring began.
    ///
    /// @param form as the visit names it: on site or remote
    public void visit(Facility facility, LocalDate on, int minutes, Enum<?> form) {
        store.insertVisit(facility, on, minutes, form.name());
    }

    /// Keeps the study from all facilities of an enterprise that were mentored; done twice it is done once.
    public void withhold(EnterpriseId enterprise, Ground ground) {
        store.withhold(enterprise, ground, clock.instant());
    }

    /// Ends one ground; where another stands the facilities stay withheld.
    ///
    /// @throws IllegalArgumentException for a ground that never ends
    public void release(EnterpriseId enterprise, Ground ground) {
        if (ground == Ground.ERASED) {
            throw new IllegalArgumentException("what was erased stays withheld");
        }
        store.release(enterprise, ground);
    }
}
