package id.badak.registry.facility;

import id.badak.registry.standard.Edition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One facility, with what officials concluded about it. Nothing here comes from coaching.
///
/// @param edition the instrument in force for its kind today; null when there is none
record FacilityView(
        Facility facility,
        Enterprise enterprise,
        String kind,
        String commodity,
        String region,
        List<Concluded> records,
        @Nullable Edition edition) {

    /// @param edition the title of the edition, or its name when it is not among ours any more
    record Concluded(ComplianceRecord record, String edition) {}
}
