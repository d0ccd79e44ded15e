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

    /// How it shows.
    public enum Kind {
        /// What stands there was never written there: edited, put in, or moved from another place.
        ALTERED("was changed, put in or moved"),
        /// There is nothing where an entry was.
        MISSING("is missing"),
        /// Nothing can be said of what a key sealed that the key file does not hold.
        KEY("is sealed with a key that the key file does not hold"),
        /// The chain ends elsewhere than its head says.
        HEAD("is not the end that the chain's head names"),
        /// An anchor knows another entry there: the chain was written anew up to here.
        REWRITTEN("is not the entry that was anchored"),
        /// A line of the file of anchors was changed, put in or taken out.
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
