package id.badak.study.dataset;

import java.util.Locale;

/// What a table may say of an inspection.
enum Column {
    FACILITY(true),
    OFFICE(true),
    KIND(true),
    DATE(true),
    COMPLIANT(true),
    MENTORED_ON(false),
    VISITS(false),
    HOURS(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    /// Its usual heading, as in `mentored_on`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
