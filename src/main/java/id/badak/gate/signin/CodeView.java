package id.badak.gate.signin;

import id.badak.shell.Faults;
import org.jspecify.annotations.Nullable;

/// @param codes   whether a code can be typed
/// @param passkey what to ask of the browser's passkeys, as JSON; null when the person has none here
record CodeView(boolean codes, @Nullable String passkey, Faults faults) {}
