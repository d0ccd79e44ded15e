package id.badak.registry.facility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an official inspection concluded, as both sides may know it.
///
/// @param edition    the instrument's edition
/// @param grade      null when nothing could be graded
/// @param conclusion MK, TMK, TTP (closed) or TDP (could not be inspected)
public record ComplianceRecord(
        UUID inspection,
        LocalDate inspectedOn,
        String edition,
        @Nullable String grade,
        String conclusion) {}
