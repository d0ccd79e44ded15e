package id.badak.registry.programme;

import id.badak.kernel.Language;

/// A kind of permit that authorities issue to a business.
///
/// @param issuer          who issues it
/// @param regulation      under which it is issued, by its number
/// @param isOfProduct     whether it is for one product; for the facility otherwise
/// @param isAuthorisation whether it is an izin edar, as the paper's Table 1 counts them
public record PermitKind(
        String code, Wording name, Wording issuer, String regulation, boolean isOfProduct, boolean isAuthorisation) {
    public String name(Language language) {
        return name.in(language);
    }
}
