package id.badak.registry.programme;

import id.badak.kernel.Language;

/// The same thing said in Indonesian and in English; neither is ever missing.
public record Wording(String id, String en) {
    public String in(Language language) {
        return switch (language) {
            case ID -> id;
            case EN -> en;
        };
    }
}
