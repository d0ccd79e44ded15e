package id.badak.coaching.consent;

import id.badak.journal.Repeated;
import id.badak.kernel.Slice;
import id.badak.valve.ValveNotice;
import java.util.List;

/// Who did what with this enterprise's data.
///
/// @param notices what of the valve the owner has not read or not answered
record ReadersView(List<ValveNotice> notices, Slice<Row> entries) {
    /// @param name of who did it; empty when the account may not be shown
    /// @param own  whether it was the reader of the page
    record Row(Repeated line, String name, boolean own) {}
}
