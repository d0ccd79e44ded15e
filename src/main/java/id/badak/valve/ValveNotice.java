package id.badak.valve;

import java.time.Instant;

/// What an owner must be told at the top of the page.
///
/// @param at when it was opened, or asked
public record ValveNotice(ValveRequestId request, Kind kind, ValveReason reason, Instant at) {

    public enum Kind {
        /// The valve was opened, and the owner has not yet said that they read it.
        OPENED,
        /// A mentor asks for the owner's word.
        ASKED
    }
}
