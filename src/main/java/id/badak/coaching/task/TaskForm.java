package id.badak.coaching.task;

import id.badak.kernel.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param photo   a photo that was kept already; null when there is none
/// @param problem why it was refused; null before it is sent
record TaskForm(
        @Nullable UUID operation,
        String words,
        @Nullable UUID photo,
        @Nullable Problem problem) {
    static TaskForm empty(UUID operation) {
        return new TaskForm(operation, "", null, null);
    }

    TaskForm with(UUID fresh) {
        return new TaskForm(fresh, words, photo, problem);
    }
}
