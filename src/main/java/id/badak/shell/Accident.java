package id.badak.shell;

import id.badak.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nobody foresaw: one ERROR line in the log, and the reference by which a person who met it and one who reads
/// the log find each other.
///
/// @param reference twelve hexadecimal digits
public record Accident(String reference) {
    private static final Logger LOG = LoggerFactory.getLogger(Accident.class);

    /// Writes the line, with all that is known.
    ///
    /// @param where what was asked, without anybody's words
    public static Accident note(String where, Exception thrown) {
        var accident = new Accident(Ids.next().toString().substring(24));
        LOG.error("accident {} at {}", accident.reference, where, thrown);
        return accident;
    }
}
