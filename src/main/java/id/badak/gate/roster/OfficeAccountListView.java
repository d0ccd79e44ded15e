package id.badak.gate.roster;

import id.badak.kernel.Slice;

/// @param owners whether they are the owners', or else the staff's
record OfficeAccountListView(boolean owners, Slice<OfficeAccount> rows) {
    boolean isSearch() {
        return !rows.request().search().isEmpty();
    }
}
