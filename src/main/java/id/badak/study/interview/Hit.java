package id.badak.study.interview;

import id.badak.study.interview.Turn.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A turn in which a searched word was found.
///
/// @param marked its words, with what was found between [#FROM] and [#TO]
record Hit(TranscriptId transcript, int turn, Speaker speaker, int informant, Informant.Part part, String marked) {
    /// Signs of Unicode's private use. A transcript that has them is only marked at the wrong place: nothing but text
    /// is
    /// made of them.
    private static final char FROM = '\uE000';

    private static final char TO = '\uE001';
    static final String HEADLINE =
            "StartSel=%s, StopSel=%s, MaxFragments=1, MaxWords=40, MinWords=15".formatted(FROM, TO);

    /// Words in a row, found or not.
    record Piece(String words, boolean isFound) {}

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var isFound = false;
        int from = 0;
        for (int at = 0; at <= marked.length(); at++) {
            if (at == marked.length() || marked.charAt(at) == FROM || marked.charAt(at) == TO) {
                if (at > from) {
                    pieces.add(new Piece(marked.substring(from, at), isFound));
                }
                isFound = at < marked.length() && marked.charAt(at) == FROM;
                from = at + 1;
            }
        }
        return pieces;
    }

    String label() {
        return String.format(Locale.ROOT, "%02d", informant);
    }

    /// Masks the words.
    @Override
    public String toString() {
        return "Hit[" + transcript + ", " + turn + "]";
    }
}
