package id.badak.notice;

import id.badak.kernel.Slice;
import java.util.Objects;

/// What has not arrived.
///
/// @param on whether a mail server is set
record UnsentView(boolean on, Slice<Row> rows) {

    /// @param name whom it is for
    record Row(Unsent unsent, String name) {
        /// Names the sentence on where it stands.
        String key() {
            if (unsent.fault() == null) {
                return "notice.waiting";
            }
            return "notice.fault." + Objects.requireNonNull(unsent.fault()).word();
        }
    }
}
