package id.badak.coaching.erasure;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That what mentoring kept of a business was erased.
///
/// @param id     its request's, where there is one: done twice it is one
/// @param reason the coordinator's; empty where nobody gave one
/// @param by     who granted it; null when the time was over
record Erasure(
        UUID id,
        EnterpriseId enterprise,
        Ground ground,
        String reason,
        @Nullable AccountId by,
        Instant at) {

    enum Ground {
        REQUEST,
        RETENTION
    }

    /// Masks the reason.
    @Override
    public String toString() {
        return "Erasure[" + id + "]";
    }
}
