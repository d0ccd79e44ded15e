package id.badak.study.material;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That two things belong together, and how: a code under a category, a memo to a passage.
///
/// @param name the relation in words
public record Link(
        UUID id,
        @Nullable String name,
        @Nullable Direction direction,
        @Nullable String color,
        @Nullable UUID from,
        @Nullable UUID to,
        List<UUID> memos) {

    public enum Direction {
        ASSOCIATIVE("Associative"),
        ONE_WAY("OneWay"),
        BIDIRECTIONAL("Bidirectional");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        /// REFI's word for it.
        public String word() {
            return word;
        }
    }

    public Link {
        memos = List.copyOf(memos);
    }
}
