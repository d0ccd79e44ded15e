package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.study.interview.TranscriptFile.Line;
import id.badak.study.interview.Turn.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes turns of lines: takes the names of speakers off, and says who is who.
///
/// A word or a number before a colon is a speaker where it stands so twice or more, or is what those who ask or
/// answer are called. Which of them asked may be told; otherwise it is the one who is called so, or who spoke first.
/// What is known as a speaker's name is not kept; a name that stands so once is a word as any other, and left to be
/// redacted.
final class Speakers {
    private static final Pattern NAMED =
            Pattern.compile("^(\\p{L}[\\p{L}\\p{N} ._'’()-]{0,39}?|\\d{1,3})\\s*:\\s+(?=\\S)");
    private static final Set<String> ASKING =
            Set.of("p", "pewawancara", "interviewer", "peneliti", "tanya", "q", "penanya");
    private static final Set<String> ANSWERING =
            Set.of("i", "informan", "informant", "narasumber", "responden", "jawab");
    private static final int FEWEST_TIMES = 2;
    private static final String ENDING = ".?!…";
    private static final String CLOSING = "\"”’)";

    private final String asking;
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final Map<String, Integer> voices = new HashMap<>();

    private Speakers(List<Line> lines, String toldAsking) {
        lines.forEach(line -> times.merge(nameOf(line), 1, Integer::sum));
        times.remove("");
        var named = namesOfVoices(lines);
        times.entrySet()
                .removeIf(name -> name.getValue() < FEWEST_TIMES
                        && !ASKING.contains(name.getKey())
                        && !ANSWERING.contains(name.getKey())
                        && !named.contains(name.getKey()));
        var told = toldAsking.toLowerCase(Locale.ROOT);
        this.asking = times.containsKey(told)
                ? told
                : times.keySet().stream()
                        .filter(ASKING::contains)
                        .findFirst()
                        .orElse(times.keySet().stream().findFirst().orElse(""));
    }

    private static Set<String> namesOfVoices(List<Line> lines) {
        var names = new HashSet<String>();
        for (var line : lines) {
            var name = line.name();
            if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
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
        requireFits(file.lines());
        var turns = new ArrayList<Turn>();
        var speakers = new Speakers(file.lines(), toldAsking);
        @Nullable String speaking = null;
        for (var line : file.lines()) {
            var name = nameOf(line);
            var words = line.words();
            if (speakers.times.containsKey(name)) {
                words = line.name() == null ? words.substring(speakers.lengthOfName(words)) : words;
                speaking = name;
            }
            addOrJoin(speakers.turn(turns.size() + 1, speaking, line, words), turns);
            requireFits(turns.getLast());
        }
        if (turns.isEmpty()) {
            throw Problem.refuse(new InterviewProblem.NoWords());
        }
        return turns;
    }

    /// Asked before anything is looked for in them.
    private static void requireFits(List<Line> lines) {
        long points = lines.stream()
                .mapToLong(line -> line.words().codePointCount(0, line.words().length()))
                .sum();
        if (points > TranscriptFile.MOST_POINTS) {
            throw Problem.refuse(new InterviewProblem.TooLong(TranscriptFile.MOST_POINTS));
        }
    }

    private static void requireFits(Turn turn) {
        if (turn.number() > TranscriptFile.MOST_TURNS) {
            throw Problem.refuse(new InterviewProblem.TooManyTurns(TranscriptFile.MOST_TURNS));
        }
        if (turn.points() > TranscriptFile.LONGEST_TURN) {
            throw Problem.refuse(new InterviewProblem.TurnTooLong(turn.number(), TranscriptFile.LONGEST_TURN));
        }
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
        var until = last == null ? null : last.endsMillis();
        var ends = turn.endsMillis();
        if (last != null
                && until != null
                && ends != null
                && last.speaker() == turn.speaker()
                && last.voice() == turn.voice()
                && !isEnded(last.words())) {
            turns.set(
                    turns.size() - 1,
                    new Turn(
                            last.number(),
                            last.speaker(),
                            last.voice(),
                            last.beginsMillis(),
                            Math.max(until, ends),
                            last.words() + " " + turn.words()));
        } else {
            turns.add(turn);
        }
    }

    /// Whether a sentence is over, whatever closes behind it.
    private static boolean isEnded(String words) {
        int last = words.length() - 1;
        while (last >= 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDING.indexOf(words.charAt(last)) >= 0;
    }
}
