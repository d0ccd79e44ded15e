package id.badak.gate.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One passkey of a person, as its page lists it.
///
/// @param device the browser and system it was made in; empty when that did not say
/// @param used   null as long as nobody came in with it
public record Passkey(
        UUID id, String device, Instant since, @Nullable Instant used) {}
