package id.badak.kernel;

import java.util.Locale;

/// The languages of the pages; Indonesian first.
public enum Language {
    ID("id-ID"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /// The two letters used in file names, URLs and the `lang` attribute.
    public String code() {
        return locale.getLanguage();
    }

    /// Reads a code; anything that is not English is Indonesian.
    public static Language of(String code) {
        return "en".equals(code) ? EN : ID;
    }
}
