package id.badak.coaching.consent;

import id.badak.journal.Entry;
import id.badak.kernel.Slice;

/// Who did what with this enterprise's data.
record ReadersView(Slice<Row> entries) {
    /// @param name of who did it; empty when the account may not be shown
    /// @param own  whether it was the reader of the page
    record Row(Entry entry, String name, boolean own) {}
}
