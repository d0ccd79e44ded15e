package id.badak.study.panel;

import java.util.OptionalInt;

/// One facility in one period.
///
/// @param facility a number without meaning, as an extract gives it
/// @param office   whose mentoring it was; the group whose members are not independent
/// @param began    the first period with mentoring; absent where there was none
/// @param outcome  1 or 0, or a score
public record Observation(int facility, int office, int period, OptionalInt began, double outcome) {
    public Observation {
        if (!Double.isFinite(outcome)) {
            throw new IllegalArgumentException("an outcome that is no number");
        }
    }

    boolean mentored() {
        return began.isPresent() && period >= began.getAsInt();
    }
}
