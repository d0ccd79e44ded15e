package id.badak.coaching.consent;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an owner agreed to be mentored, to which text, and whether it still stands.
///
/// @param withdrawal null while it stands
public record Consent(
        UUID id,
        EnterpriseId enterprise,
        String textVersion,
        AccountId givenBy,
        Instant givenAt,
        @Nullable Withdrawal withdrawal) {

    /// That it was taken back. No reason is asked: UU 27/2022 article 40 wants none.
    public record Withdrawal(AccountId by, Instant at) {}

    public boolean stands() {
        return withdrawal == null;
    }
}
