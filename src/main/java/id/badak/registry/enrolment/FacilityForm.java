package id.badak.registry.enrolment;

import id.badak.registry.facility.FacilityDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What was typed about a facility, in a form or in a row of a spreadsheet: made tidy, not yet
/// checked.
///
/// Control characters and every kind of space become one plain space, so that what looks empty is
/// empty and the database never meets a character it refuses.
record FacilityForm(Map<FacilityField, String> values) {
    static final FacilityForm EMPTY = read(_ -> "");

    FacilityForm {
        values = Map.copyOf(values);
    }

    /// @param key  of the sentence, below `facility.fault.`
    /// @param fact what the sentence names; empty when nothing
    record Fault(FacilityField field, String key, String fact) {}

    static FacilityForm read(Function<FacilityField, String> typed) {
        var values = new EnumMap<FacilityField, String>(FacilityField.class);
        for (var field : FacilityField.values()) {
            values.put(field, tidy(typed.apply(field)));
        }
        return new FacilityForm(values);
    }

    String value(FacilityField field) {
        return values.getOrDefault(field, "");
    }

    boolean isBlank() {
        return values.values().stream().allMatch(String::isEmpty);
    }

    /// A spreadsheet's mark against formulas, an apostrophe, is taken off again.
    private static String tidy(String typed) {
        var folded = typed.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return folded.matches("'[=+@-].*") ? folded.substring(1) : folded;
    }

    sealed interface Checked {
        record Good(FacilityDraft draft) implements Checked {}

        record Faulty(List<Fault> faults) implements Checked {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Masks what was typed: names, a number, an address.
    @Override
    public String toString() {
        return "FacilityForm[" + value(FacilityField.REFERENCE) + "]";
    }
}
