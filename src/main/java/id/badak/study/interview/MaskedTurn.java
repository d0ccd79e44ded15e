package id.badak.study.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// A turn in which some words stand behind a role in brackets.
///
/// Places count code points of the words as they were imported, which stand nowhere any more: they follow from the
/// words of today and the lengths of what was put in. So each redaction can be undone whatever was done beside it.
///
/// @param standing by place
record MaskedTurn(Turn turn, List<Place> standing) {

    /// @param first the first code point that was taken out, `beyond` the one behind the last
    /// @param mask  what stands there instead, brackets and all
    record Place(UUID redaction, int first, int beyond, String mask) {
        int growth() {
            return mask.codePointCount(0, mask.length()) - (beyond - first);
        }
    }

    /// Words found, at a place that nothing masks yet.
    record Found(int first, int beyond, String words) {}

    MaskedTurn {
        standing =
                standing.stream().sorted(Comparator.comparingInt(Place::first)).toList();
    }

    static String mask(String role) {
        return "[" + role + "]";
    }

    /// Finds whole words, in letters of either size, where no mask stands.
    List<Found> find(String words) {
        var found = new ArrayList<Found>();
        var text = turn.words();
        for (int at = 0; at + words.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, words, 0, words.length()) && isWhole(text, at, at + words.length())) {
                int from = text.codePointCount(0, at);
                int to = from + text.codePointCount(at, at + words.length());
                int end = at + words.length();
                unmaskedShift(from, to)
                        .ifPresent(shift -> found.add(
                                new Found(from - shift, to - shift, text.substring(end - words.length(), end))));
                at = end - 1;
            }
        }
        return found;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.codePointBefore(from)))
                && (to == text.length() || !Character.isLetterOrDigit(text.codePointAt(to)));
    }

    /// By how much a place of today is behind where it was imported; empty where a mask stands in it.
    private OptionalInt unmaskedShift(int from, int to) {
        int shift = 0;
        for (var place : standing) {
            int at = place.first() + shift;
            int end = at + place.mask().codePointCount(0, place.mask().length());
            if (from < end && at < to) {
                return OptionalInt.empty();
            }
            if (end <= from) {
                shift += place.growth();
            }
        }
        return OptionalInt.of(shift);
    }

    /// Puts a mask where words were found.
    Turn masked(List<Found> found, String mask) {
        var words = turn.words();
        for (var one : found.reversed()) {
            words = replaced(words, now(one.first()), one.beyond() - one.first(), mask);
        }
        return turn.with(words);
    }

    /// Brings words back where a redaction took them out.
    Turn unmasked(UUID redaction, List<Found> originals) {
        var words = turn.words();
        for (var place : standing.reversed()) {
            if (place.redaction().equals(redaction)) {
                var original = originals.stream()
                        .filter(one -> one.first() == place.first())
                        .findFirst()
                        .orElseThrow();
                words = replaced(
                        words,
                        now(place.first()),
                        place.mask().codePointCount(0, place.mask().length()),
                        original.words());
            }
        }
        return turn.with(words);
    }

    /// Where a place as imported is in the words of today.
    private int now(int first) {
        return first
                + standing.stream()
                        .filter(place -> place.first() < first)
                        .mapToInt(Place::growth)
                        .sum();
    }

    private static String replaced(String words, int first, int points, String by) {
        int from = words.offsetByCodePoints(0, first);
        int to = words.offsetByCodePoints(from, points);
        return words.substring(0, from) + by + words.substring(to);
    }
}
