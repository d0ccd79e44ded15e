package id.badak.official.inspection;

import id.badak.registry.grading.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One clause found unmet.
///
/// @param severity  null on forms that score good, fair, poor
/// @param statement what was seen, in the inspector's words
/// @param dueOn     until when the inspector wants it put right; null when none was set
public record Finding(
        String clause,
        @Nullable Severity severity,
        String statement,
        @Nullable LocalDate dueOn) {}
