package id.badak.coaching.task;

import id.badak.kernel.Typed;
import java.util.UUID;

/// A mentor's answer as a device reports it: the body of the operation `task.review`.
public record ReviewReport(UUID task, UUID fix, boolean accepted, String words) {
    public ReviewReport {
        words = Typed.strip(words);
        if (task == null || fix == null) {
            throw new IllegalArgumentException("task and fix are needed");
        }
    }
}
