package id.badak.registry.enrolment;

import java.util.Arrays;
import java.util.List;

/// @param refusal why the last one could not be read; empty at first
record ImportUploadView(String refusal) {
    List<String> columns() {
        return Arrays.stream(FacilityField.values()).map(FacilityField::column).toList();
    }
}
