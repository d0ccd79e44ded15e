package id.badak.notice;

import java.util.Locale;

enum Fault {
    /// The person has confirmed no address, or the matter is gone.
    NOBODY,
    /// It was of use until a moment that has passed.
    LATE,
    /// The mail server said no.
    REFUSED,
    /// No mail server answered.
    UNREACHABLE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Fault of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
