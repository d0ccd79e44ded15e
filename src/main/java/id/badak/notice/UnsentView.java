package id.badak.notice;

import id.badak.kernel.Slice;
import java.util.Objects;

/// @param on whether a mail server is set
record UnsentView(boolean on, Slice<Row> rows) {

    record Row(Unsent unsent, String name) {
        String key() {
            if (unsent.fault() == null) {
                return "notice.waiting";
            }
            return "notice.fault." + Objects.requireNonNull(unsent.fault()).word();
        }
    }
}
