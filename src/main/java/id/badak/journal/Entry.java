package id.badak.journal;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the journal.
///
/// @param act        module and verb, as in `task.review`
/// @param subject    what it was done to
/// @param enterprise whose data was touched; null when no business's was
/// @param seen       how many businesses a page of a list showed; null for anything else
public record Entry(
        UUID id,
        Instant at,
        AccountId account,
        Role role,
        String act,
        UUID subject,
        @Nullable EnterpriseId enterprise,
        @Nullable Integer seen) {}
