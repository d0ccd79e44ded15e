package id.badak.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a journal stops being what was written, and how that shows.
///
/// @param zone     the schema; empty when it is the file of anchors
/// @param office   whose chain; null when it is the file of anchors
/// @param sequence the first place that is wrong; a line of the file when it is the file of anchors
/// @param entry    what stands there now; null when nothing does
public record Breach(
        String zone,
        @Nullable UUID office,
        long sequence,
        @Nullable UUID entry,
        Kind kind) {

    public enum Kind {
        ALTERED("was changed, put in or moved"),
        MISSING("is missing"),
        KEY("is sealed with a key that the key file does not hold"),
        HEAD("is not the end that the chain's head names"),
        REWRITTEN("is not the entry that was anchored"),
        ANCHORS("is not the line that was written");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
