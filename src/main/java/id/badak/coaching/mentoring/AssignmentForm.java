package id.badak.coaching.mentoring;

import id.badak.kernel.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before it is sent
record AssignmentForm(
        @Nullable UUID mentor, String reason, @Nullable Problem problem) {}
