package id.badak.study.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which rows of a dataset are asked for; what is null asks for all.
///
/// @param until the first day that is not meant any more
record RowFilter(
        @Nullable String kind,
        @Nullable Integer facility,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static final RowFilter ALL = new RowFilter(null, null, null, null);

    boolean isAll() {
        return equals(ALL);
    }
}
