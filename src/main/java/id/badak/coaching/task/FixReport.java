package id.badak.coaching.task;

import id.badak.kernel.Typed;
import java.util.UUID;

/// A fix as a device reports it: the body of the operation `task.fix`.
///
/// @param photo evidence of after, kept before
public record FixReport(UUID task, UUID photo, String words) {
    public FixReport {
        words = Typed.strip(words);
        if (task == null || photo == null) {
            throw new IllegalArgumentException("task and photo are needed");
        }
    }
}
