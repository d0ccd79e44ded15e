package id.badak.study.check;

import id.badak.kernel.Problem;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Own words of an informant that go back to them.
///
/// @param number from 1, in the order of the transcript
/// @param first  the first code point of the words in the transcript, `beyond` the one behind the last
record Quoted(int number, int first, int beyond, String words) {
    /// Source: ours. More than a person reads on a telephone.
    static final int MOST = 12;

    static final int LONGEST = 1_000;

    /// From `first` to before `beyond`.
    record Place(int first, int beyond) {}

    /// Cuts words out of a transcript, each within one turn of the informant. Where nobody said who speaks, the
    /// researcher's choice stands.
    static List<Quoted> cut(Spoken spoken, List<Place> places) {
        var sorted = places.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Place::first))
                .toList();
        if (sorted.isEmpty()) {
            throw Problem.refuse(new CheckProblem.ChooseWords());
        }
        if (sorted.size() > MOST || sorted.stream().anyMatch(place -> place.beyond() - place.first() > LONGEST)) {
            throw Problem.refuse(new CheckProblem.TooManyWords(MOST, LONGEST));
        }
        var starts = spoken.starts();
        var all = new ArrayList<Quoted>();
        int free = 0;
        for (var place : sorted) {
            if (place.first() < free || place.beyond() <= place.first()) {
                throw Problem.refuse(new CheckProblem.NotTheirWords());
            }
            int at = 0;
            while (at < spoken.turns().size() && starts[at + 1] <= place.first()) {
                at++;
            }
            all.add(cut(all.size() + 1, spoken, at, starts[at], place));
            free = place.beyond();
        }
        return List.copyOf(all);
    }

    private static Quoted cut(int number, Spoken spoken, int at, int start, Place place) {
        if (at == spoken.turns().size() || !isTheirs(spoken.turns().get(at))) {
            throw Problem.refuse(new CheckProblem.NotTheirWords());
        }
        var turn = spoken.turns().get(at);
        if (place.beyond() > start + turn.points()) {
            throw Problem.refuse(new CheckProblem.NotTheirWords());
        }
        int from = turn.words().offsetByCodePoints(0, place.first() - start);
        int to = turn.words().offsetByCodePoints(from, place.beyond() - place.first());
        return new Quoted(number, place.first(), place.beyond(), turn.words().substring(from, to));
    }

    static boolean isTheirs(Turn turn) {
        return turn.speaker() == Turn.Speaker.INFORMANT || turn.speaker() == Turn.Speaker.UNSAID;
    }

    /// Masks the words.
    @Override
    public String toString() {
        return "Quoted[" + number + "]";
    }
}
