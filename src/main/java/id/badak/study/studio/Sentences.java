package id.badak.study.studio;

import id.badak.study.interview.Spoken;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sentences of a transcript, numbered through: how words are chosen where no script runs.
///
/// @param all in order; the first is number 1
record Sentences(List<Sentence> all) {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /// From `first` to before `beyond`, in code points of the whole text; without the space behind it.
    record Sentence(int turn, int first, int beyond) {}

    Sentences {
        all = List.copyOf(all);
    }

    static Sentences of(Spoken words) {
        var all = new ArrayList<Sentence>();
        var starts = words.starts();
        var breaks = BreakIterator.getSentenceInstance(INDONESIAN);
        for (int at = 0; at < words.turns().size(); at++) {
            var text = words.turns().get(at).words();
            breaks.setText(text);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                var sentence = text.substring(from, to).stripTrailing();
                if (!sentence.isEmpty()) {
                    int first = starts[at] + text.codePointCount(0, from);
                    all.add(new Sentence(
                            words.turns().get(at).number(),
                            first,
                            first + sentence.codePointCount(0, sentence.length())));
                }
                from = to;
            }
        }
        return new Sentences(all);
    }

    /// The place from one sentence to another, both with it.
    Optional<int[]> place(int from, int to) {
        if (from < 1 || to < from || to > all.size()) {
            return Optional.empty();
        }
        return Optional.of(new int[] {all.get(from - 1).first(), all.get(to - 1).beyond()});
    }

    /// The numbers of a turn's sentences, as a person reads them: `12` or `12–14`; empty where it has none.
    String numbers(int turn) {
        int first = 0;
        int last = 0;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).turn() == turn) {
                first = first == 0 ? at + 1 : first;
                last = at + 1;
            }
        }
        if (first == 0) {
            return "";
        }
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
