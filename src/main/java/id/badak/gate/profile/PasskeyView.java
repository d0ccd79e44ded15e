package id.badak.gate.profile;

import id.badak.gate.credential.Passkey;
import id.badak.shell.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param forced   whether one cannot go on without a second factor
/// @param creation what to ask of the browser, as JSON; null before the password was given
record PasskeyView(
        boolean forced, List<Passkey> passkeys, @Nullable String creation, Faults faults) {}
