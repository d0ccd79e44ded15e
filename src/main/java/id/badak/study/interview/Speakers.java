package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.study.interview.TranscriptFile.Line;
import id.badak.study.interview.Turn.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes turns of lines: takes the names of speakers off, and says who is who.
///
/// A word before a colon is a speaker where it stands so twice or more, or is what those who ask or answer are called.
/// Which of
/// them asked may be told; otherwise it is the one who is called so, or who spoke first. No name of a speaker is kept.
final class Speakers {
    private static final Pattern NAMED = Pattern.compile("^([\\p{L}][\\p{L}\\p{N} ._'’()-]{0,39}?)\\s*:\\s+(?=\\S)");
    private static final Set<String> ASKING =
            Set.of("p", "pewawancara", "interviewer", "peneliti", "tanya", "q", "penanya");
    private static final Set<String> ANSWERING =
            Set.of("i", "informan", "informant", "narasumber", "responden", "jawab");
    private static final int FEWEST_TIMES = 2;
    private static final Pattern ENDED = Pattern.compile(".*[.?!…][\"”’)]*$");

    private final String asking;
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final Map<String, Integer> voices = new HashMap<>();

    private Speakers(List<Line> lines, String toldAsking) {
        lines.forEach(line -> times.merge(nameOf(line), 1, Integer::sum));
        times.remove("");
        times.entrySet()
                .removeIf(name -> name.getValue() < FEWEST_TIMES
                        && !ASKING.contains(name.getKey())
                        && !ANSWERING.contains(name.getKey())
                        && !isVoice(name.getKey(), lines));
        var told = toldAsking.toLowerCase(Locale.ROOT);
        this.asking = times.containsKey(told)
                ? told
                : times.keySet().stream()
                        .filter(ASKING::contains)
                        .findFirst()
                        .orElse(times.keySet().stream().findFirst().orElse(""));
    }

    private static boolean isVoice(String name, List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.name() != null
                        && line.name().toLowerCase(Locale.ROOT).equals(name));
    }

    private static String nameOf(Line line) {
        if (line.name() != null) {
            return line.name().toLowerCase(Locale.ROOT);
        }
        var named = NAMED.matcher(line.words());
        return named.find() ? named.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /// Makes turns of what a file holds.
    ///
    /// @param toldAsking what the file calls the interviewer; empty where nobody said
    static List<Turn> turns(TranscriptFile file, String toldAsking) {
        var turns = new ArrayList<Turn>();
        var speakers = new Speakers(file.lines(), toldAsking);
        @Nullable String speaking = null;
        long points = 0;
        for (var line : file.lines()) {
            var name = nameOf(line);
            var words = line.words();
            if (speakers.times.containsKey(name)) {
                words = line.name() == null ? words.substring(speakers.lengthOfName(words)) : words;
                speaking = name;
            }
            var turn = speakers.turn(turns.size() + 1, speaking, line, words);
            points += turn.points();
            if (points > TranscriptFile.MOST_POINTS) {
                throw Problem.refuse(new InterviewProblem.TooLong(TranscriptFile.MOST_POINTS));
            }
            addOrJoin(turn, turns);
        }
        if (turns.isEmpty()) {
            throw Problem.refuse(new InterviewProblem.NoWords());
        }
        return turns;
    }

    private int lengthOfName(String words) {
        var named = NAMED.matcher(words);
        return named.find() ? named.end() : 0;
    }

    private Turn turn(int number, @Nullable String name, Line line, String words) {
        if (name == null) {
            return new Turn(number, Speaker.UNSAID, 1, line.begins(), line.ends(), words);
        }
        if (name.equals(asking)) {
            return new Turn(number, Speaker.INTERVIEWER, 1, line.begins(), line.ends(), words);
        }
        int voice = voices.computeIfAbsent(name, _ -> voices.size());
        return voice == 0
                ? new Turn(number, Speaker.INFORMANT, 1, line.begins(), line.ends(), words)
                : new Turn(number, Speaker.OTHER, voice, line.begins(), line.ends(), words);
    }

    /// Subtitles cut sentences in pieces; what goes on in the next piece is put together again.
    private static void addOrJoin(Turn turn, List<Turn> turns) {
        var last = turns.isEmpty() ? null : turns.getLast();
        if (last != null
                && last.endsMillis() != null
                && last.speaker() == turn.speaker()
                && last.voice() == turn.voice()
                && !ENDED.matcher(last.words()).matches()) {
            turns.set(
                    turns.size() - 1,
                    new Turn(
                            last.number(),
                            last.speaker(),
                            last.voice(),
                            last.beginsMillis(),
                            turn.endsMillis(),
                            last.words() + " " + turn.words()));
        } else {
            turns.add(turn);
        }
    }
}
