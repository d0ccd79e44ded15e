package id.badak.valve;

import org.jspecify.annotations.Nullable;

/// @param state  null for any
/// @param reason null for any
record ValveFilter(
        ValveRequest.@Nullable State state, @Nullable ValveReason reason) {
    static final ValveFilter OPENED = new ValveFilter(ValveRequest.State.OPENED, null);
}
