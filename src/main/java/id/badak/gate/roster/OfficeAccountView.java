package id.badak.gate.roster;

import id.badak.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// @param own     whether it is the reader's
/// @param reason  as it was typed
/// @param problem why the last act was refused
record OfficeAccountView(
        OfficeAccount known,
        boolean own,
        String reason,
        @Nullable Problem problem) {}
