package id.badak.registry.programme;

import id.badak.kernel.Language;

/// A kind of facility the regulator supervises, by the code of its inspection system.
public record FacilityKind(String code, Chain chain, String nameId, String nameEn) {
    public String name(Language language) {
        return new Wording(nameId, nameEn).in(language);
    }
}
