package id.badak.registry.office;

import id.badak.kernel.OfficeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That an office serves a kabupaten/kota, from when to when, and who says so.
///
/// @param untilOn      the first day on which it no longer holds; null while it holds
/// @param illustrative whether the division is our example and not the regulator's
public record Coverage(
        OfficeId office,
        String regionCode,
        LocalDate sinceOn,
        @Nullable LocalDate untilOn,
        String source,
        boolean illustrative) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(sinceOn) && (untilOn == null || day.isBefore(untilOn));
    }
}
