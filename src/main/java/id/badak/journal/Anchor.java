package id.badak.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One line of the file of anchors: where a chain ended at an instant.
///
/// @param hash of the entry there
/// @param seal over the line and the seal of the line before
record Anchor(long number, Instant at, String zone, UUID office, long sequence, String hash, String key, String seal) {
    private static final String FORM = "badak-anchor-1";
    private static final int WORDS = 9;

    /// What is sealed: the line without its last word.
    static byte[] bytes(long number, Instant at, String zone, UUID office, Head head, String key) {
        return "%s %d %s %s %s %d %s %s"
                .formatted(FORM, number, at, zone, office, head.sequence(), head.hash(), key)
                .getBytes(StandardCharsets.US_ASCII);
    }

    byte[] bytes() {
        return bytes(number, at, zone, office, new Head(sequence, hash), key);
    }

    static String line(byte[] bytes, String seal) {
        return new String(bytes, StandardCharsets.US_ASCII) + " " + seal + "\n";
    }

    /// Reads a line; empty when it is not one of ours.
    static Optional<Anchor> read(String line) {
        var words = line.split(" ", -1);
        if (words.length != WORDS || !words[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Anchor(
                    Long.parseLong(words[1]),
                    Instant.parse(words[2]),
                    words[3],
                    UUID.fromString(words[4]),
                    Long.parseLong(words[5]),
                    words[6],
                    words[7],
                    words[8]));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
