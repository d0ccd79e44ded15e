package id.badak.coaching.request;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;

/// A coordinator granted an erasure; whoever erases does so in the same transaction.
///
/// @param askedBy the owner, who takes the consent back by asking
/// @param reason  the coordinator's
public record ErasureGranted(DataRequestId request, EnterpriseId enterprise, AccountId askedBy, String reason) {
    /// Masks the reason.
    @Override
    public String toString() {
        return "ErasureGranted[" + request + "]";
    }
}
