package id.badak.registry.programme;

import id.badak.kernel.Language;

/// What a facility deals in, by the code of the regulator's inspection system.
public record Commodity(String code, Wording name) {
    public String name(Language language) {
        return name.in(language);
    }
}
