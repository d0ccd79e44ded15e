package id.badak.study.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The rows of a table, one at a time.
interface Lines extends Closeable {
    Optional<Line> next() throws IOException;

    /// Whether cells know that they are numbers: then a point is a decimal point, and a number is a
    /// day.
    boolean isTyped();

    /// Whether days are counted from 1904, as old Macintosh programs did.
    boolean begins1904();
}
