package id.badak.official.permit;

import id.badak.kernel.Problem;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.PermitKinds;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before it is sent
record PermitFormView(
        Facility facility,
        PermitKinds kinds,
        PermitForm form,
        @Nullable Problem problem) {
    /// The field that a refusal is about.
    String field() {
        return switch (problem) {
            case PermitProblem.DateOutOfRange _ -> "terbit";
            case PermitProblem.EndsBeforeItBegins _ -> "sampai";
            case PermitProblem.ProductMissing _, PermitProblem.ProductTooMany _ -> "produk";
            case null, default -> "nomor";
        };
    }
}
