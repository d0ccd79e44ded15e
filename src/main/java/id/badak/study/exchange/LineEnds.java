package id.badak.study.exchange;

import org.jspecify.annotations.Nullable;

/// A text with LF at every line end, and where its offsets went.
///
/// Programs do not agree whether CRLF is one or two letters, and on LF they all do.
///
/// @param joined how many line ends became shorter before each code point; absent where none did
record LineEnds(String words, boolean isChanged, @Nullable Shift joined) {

    /// Offsets by code point.
    static final class Shift {
        private final int[] shorter;

        private Shift(int[] shorter) {
            this.shorter = shorter;
        }
    }

    static LineEnds unify(String words) {
        if (words.indexOf('\r') < 0) {
            return new LineEnds(words, false, null);
        }
        var unified = words.replace("\r\n", "\n").replace('\r', '\n');
        return new LineEnds(unified, true, words.contains("\r\n") ? new Shift(shorter(words)) : null);
    }

    /// An offset between the CR and its LF is before the line end.
    int moved(int offset) {
        return joined == null ? offset : offset - joined.shorter[offset];
    }

    private static int[] shorter(String words) {
        var points = words.codePoints().toArray();
        var shorter = new int[points.length + 1];
        for (int i = 0; i < points.length; i++) {
            boolean joins = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
            shorter[i + 1] = shorter[i] + (joins ? 1 : 0);
        }
        return shorter;
    }
}
