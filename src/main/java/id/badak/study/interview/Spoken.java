package id.badak.study.interview;

import id.badak.kernel.AccountId;
import id.badak.kernel.Sha256;
import id.badak.study.interview.Transcript.Lock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a transcript, turn by turn. As one text the turns are divided by a line end, and a place in it is
/// counted in Unicode code points from its beginning.
///
/// @param turns by number
public record Spoken(List<Turn> turns) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    public Spoken {
        turns = List.copyOf(turns);
    }

    public String text() {
        return turns.stream().map(Turn::words).collect(Collectors.joining("\n"));
    }

    /// Where each turn begins, in the order of the turns, and behind them where the next would.
    public int[] starts() {
        var starts = new int[turns.size() + 1];
        for (int at = 0; at < turns.size(); at++) {
            starts[at + 1] = starts[at] + turns.get(at).points() + 1;
        }
        return starts;
    }

    public int points() {
        return Math.max(0, starts()[turns.size()] - 1);
    }

    int words() {
        return turns.stream()
                .mapToInt(turn ->
                        Math.toIntExact(WORD.matcher(turn.words()).results().count()))
                .sum();
    }

    Lock lock(AccountId by, Instant at) {
        return new Lock(points(), Math.max(1, words()), Sha256.of(text()).hex(), by, at);
    }
}
