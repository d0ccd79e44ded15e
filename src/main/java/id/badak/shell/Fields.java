package id.badak.shell;

import id.badak.kernel.Ids;
import id.badak.kernel.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The fields of a posted form, as they were typed but for the space around them.
///
/// A form of a module extends it by what its fields mean together. What does not fit is kept, so
/// that the page can be shown again with its [Faults].
public class Fields {
    private static final int ISO_DATE_LENGTH = 10;

    private final Map<String, String> values = new HashMap<>();
    private final Faults faults = new Faults();

    public Fields(Map<String, String> typed) {
        typed.forEach(this::keep);
    }

    public final Faults faults() {
        return faults;
    }

    /// Gives what was typed; empty when nothing was.
    public final String value(String field) {
        return values.getOrDefault(field, "");
    }

    public final boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /// Puts a value in a field, as if it had been typed.
    public final void keep(String field, String value) {
        values.put(field, Typed.strip(value));
    }

    public final int filled(Stream<String> fields) {
        return Math.toIntExact(fields.filter(field -> !value(field).isEmpty()).count());
    }

    /// Finds an id that is written in full.
    public final Optional<UUID> uuid(String field) {
        return Ids.find(value(field));
    }

    /// Years have four digits here: beyond them are dates that the database cannot keep.
    public final Optional<LocalDate> date(String field) {
        var typed = value(field);
        try {
            return typed.length() == ISO_DATE_LENGTH ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// Reads a constant's name; empty for anything else.
    public final <E extends Enum<E>> Optional<E> enumOf(Class<E> type, String field) {
        return Typed.constant(type, value(field));
    }

    /// Whether it is a whole number of so many digits at most.
    protected final boolean isNumber(String field, int digits) {
        return value(field).matches("[0-9]{1,%d}".formatted(digits));
    }

    /// Gets what [#isNumber] let through.
    protected final int number(String field) {
        return Integer.parseInt(value(field));
    }

    /// Faults what the database cannot keep.
    ///
    /// @param key of a sentence that is told how long it may be
    protected final void fit(String field, int longest, String key) {
        if (!Typed.fits(value(field), longest)) {
            faults.add(field, key, longest);
        }
    }

    /// As [#fit], and what was left empty.
    protected final void fill(String field, int longest, String key) {
        if (value(field).isEmpty() || !Typed.fits(value(field), longest)) {
            faults.add(field, key, longest);
        }
    }
}
