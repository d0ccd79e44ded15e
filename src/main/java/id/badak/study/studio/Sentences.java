package id.badak.study.studio;

import id.badak.study.interview.Spoken;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sentences of a transcript, numbered through: how words are chosen where no script runs.
///
/// @param all in order; the first is number 1
public record Sentences(List<Sentence> all) {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /// From `first` to before `beyond`, in code points of the whole text; without the space behind it.
    public record Sentence(int turn, int first, int beyond) {}

    public Sentences {
        all = List.copyOf(all);
    }

    public static Sentences of(Spoken words) {
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
    public Optional<int[]> place(int from, int to) {
        if (from < 1 || to < from || to > all.size()) {
            return Optional.empty();
        }
        return Optional.of(new int[] {all.get(from - 1).first(), all.get(to - 1).beyond()});
    }

    /// The numbers of each turn's sentences, as a person reads them: `12` or `12–14`; a turn that has none is not in
    /// it.
    Map<Integer, String> numbers() {
        var numbers = new HashMap<Integer, String>();
        int first = 0;
        for (int at = 1; at <= all.size(); at++) {
            if (at == all.size() || all.get(at).turn() != all.get(first).turn()) {
                numbers.put(all.get(first).turn(), first + 1 == at ? String.valueOf(at) : (first + 1) + "–" + at);
                first = at;
            }
        }
        return numbers;
    }
}
