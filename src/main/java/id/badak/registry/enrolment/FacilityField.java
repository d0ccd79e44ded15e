package id.badak.registry.enrolment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is asked about a facility, in the order of the form and of the spreadsheet.
///
/// One name serves both: the form's field, the column's heading, and the anchor of a fault.
enum FacilityField {
    REFERENCE("nomor_sarana"),
    ENTERPRISE("nama_usaha"),
    OWNER("nama_pemilik"),
    PHONE("telepon"),
    NAME("nama_sarana"),
    CHAIN("rantai"),
    KIND("jenis"),
    COMMODITY("komoditi"),
    REGION("kabupaten_kota"),
    ADDRESS("alamat");

    private final String column;

    FacilityField(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /// Finds the field a heading names: any case, spaces for underscores.
    static Optional<FacilityField> of(String heading) {
        var wanted = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_/]+", "_");
        return Arrays.stream(values())
                .filter(field -> field.column.equals(wanted))
                .findFirst();
    }
}
