package id.badak.official.inspection;

import id.badak.kernel.Slice;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.Wording;
import org.jspecify.annotations.Nullable;

record InspectionListView(Slice<Row> rows) {

    /// @param facility null when it is gone from the registry
    record Row(Inspections.Summary inspection, @Nullable Facility facility, Wording purpose) {}
}
