package id.badak.gate.roster;

import org.jspecify.annotations.Nullable;

/// @param own     whether it is the reader's
/// @param refusal why the last act was refused
record OfficeAccountView(
        OfficeAccount known, boolean own, @Nullable String refusal) {}
