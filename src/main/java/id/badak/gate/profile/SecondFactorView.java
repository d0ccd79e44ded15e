package id.badak.gate.profile;

import id.badak.gate.credential.Square;
import id.badak.shell.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param forced   whether one cannot go on without
/// @param enrolled whether one stands
/// @param left     how many recovery codes are left
/// @param asked    what to give the app; null when none is being set up
/// @param codes    the new recovery codes, shown this once; empty otherwise
record SecondFactorView(
        boolean forced,
        boolean mayRemove,
        boolean enrolled,
        int left,
        @Nullable Square asked,
        List<String> codes,
        Faults faults) {}
