package id.badak.official.permit;

import id.badak.kernel.Slice;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PermitListView(Slice<Row> rows, LocalDate today) {
    /// @param facility null when it is gone from the registry
    /// @param kind     its name
    record Row(Permit permit, @Nullable Facility facility, String kind) {}
}
