package id.badak.gate.ticket;

import id.badak.gate.credential.Secrets;
import id.badak.shell.Faults;
import org.jspecify.annotations.Nullable;

/// @param on    whether a mail server is set
/// @param kept  the confirmed one
/// @param asked the one whose link was not followed yet
/// @param typed what was typed and did not fit
/// @param again what to show before the address is touched
record AddressView(
        boolean on, @Nullable String kept, @Nullable String asked, String typed, Secrets.Again again, Faults faults) {}
