package id.badak.registry.facility;

import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

record FacilityListView(Slice<Row> rows, boolean mayRegister, boolean mayImport) {

    record Row(Facility facility, String kind, String region) {}

    static FacilityListView of(Slice<Row> rows, Role role) {
        return new FacilityListView(rows, role == Role.COORDINATOR || role == Role.MENTOR, role == Role.COORDINATOR);
    }

    boolean isSearch() {
        return !rows.request().search().isEmpty();
    }

    /// The address of a page of the same search.
    String page(int number) {
        return "/sarana?halaman=" + number + "&cari="
                + URLEncoder.encode(rows.request().search(), StandardCharsets.UTF_8);
    }
}
