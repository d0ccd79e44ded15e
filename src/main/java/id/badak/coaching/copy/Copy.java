package id.badak.coaching.copy;

import id.badak.registry.holding.Holdings.Holding;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is kept of a business at one moment.
///
/// @param keptBack the tables that are not in it
/// @param photos   their ids and the digests that their files are kept under
record Copy(Instant madeAt, List<Part> parts, List<Holding> keptBack, Map<String, String> photos) {

    /// The rows of one table.
    ///
    /// @param words  what the schema calls the table, under no name, and its columns
    /// @param isAll whether these are all there are
    record Part(String table, Map<String, String> words, List<Map<String, Object>> rows, boolean isAll) {
        String name() {
            return words.getOrDefault("", table);
        }

        String label(String column) {
            return words.getOrDefault(column, column);
        }
    }

    /// Masks all of it.
    @Override
    public String toString() {
        return "Copy[]";
    }
}
