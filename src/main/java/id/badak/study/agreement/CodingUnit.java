package id.badak.study.agreement;

import java.util.Locale;

/// What is compared one by one. Without it a coefficient says nothing: in a long text that nobody
/// coded, characters agree almost everywhere.
public enum CodingUnit {
    CHARACTER,
    SENTENCE,
    PARAGRAPH,
    PASSAGE,
    TEXT;

    /// A name that stays the same in what is written for other programs.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
