package id.badak.official.permit;

import id.badak.kernel.Problem;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.PermitKind;
import id.badak.shell.Fields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A permit and, while it stands, the form that ends it.
///
/// @param kind     empty when the file no longer lists it; its code is shown then
/// @param recorder the name of who recorded it; empty when unknown
/// @param ender    the same of who noted its end
/// @param problem  why ending it was refused; null before it is sent
record PermitView(
        Permit permit,
        Facility facility,
        Optional<PermitKind> kind,
        String recorder,
        String ender,
        LocalDate today,
        Fields form,
        @Nullable Problem problem) {

    Permit.State state() {
        return permit.state(today);
    }

    static Permit.Ground[] grounds() {
        return Permit.Ground.values();
    }
}
