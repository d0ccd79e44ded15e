package id.badak.notice;

import id.badak.kernel.Slice;
import java.util.Objects;

/// What has not arrived.
///
/// @param on whether a mail server is set
record UnsentView(boolean on, Slice<Row> rows) {

    /// @param name whom it is for
    record Row(Outbox.Unsent unsent, String name) {
        boolean isGivenUp() {
            return unsent.givenUpAt() != null;
        }

        boolean mayTryAgain() {
            return isGivenUp() && !unsent.notice().kind().startsWith("ticket.");
        }

        /// Names the sentence on where it stands.
        String key() {
            if (unsent.fault() == null) {
                return "notice.waiting";
            }
            return "notice.fault." + Objects.requireNonNull(unsent.fault()).word();
        }
    }
}
