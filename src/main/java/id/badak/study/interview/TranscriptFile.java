package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.study.interview.Transcript.Format;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A transcript as it comes: pasted, or as a file of another program.
///
/// Source: SubRip has no specification and is read as players do; WebVTT is W3C's, of which cues, their times and the
/// voice tag are read. A text that is not UTF-8 is taken for Windows-1252, which has a letter for every byte but five.
record TranscriptFile(Format format, List<Line> lines) {
    /// Source: ours. Some seventy thousand words, three times the longest interview we know of.
    static final int MOST_POINTS = 400_000;

    /// Source: ours. A turn each second of an interview of nearly an hour and a half; it bounds pages and alignments.
    static final int MOST_TURNS = 5_000;

    static final int LONGEST_TURN = 20_000;

    static final int LARGEST_MEGABYTES = 8;

    private static final int LARGEST_FILE = LARGEST_MEGABYTES << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TIME = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3}))?";
    private static final Pattern CUE = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final String FULL_TIME = "(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,3}))?";

    /// Without brackets or seconds a time of day may be what somebody answers.
    private static final Pattern STAMP =
            Pattern.compile("^(?:\\[" + TIME + "\\]|\\(" + TIME + "\\)|" + FULL_TIME + ")\\s+(?=\\S)");

    private static final Pattern VOICE = Pattern.compile("^<v(?:\\.[^\\s>]*+)?\\s++([^<>]++)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<\\d[^<>]*>");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t]]|\\uFEFF");
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\n\\u2028\\u2029\\u000B\\u000C\\u0085]");
    private static final int MILLIS = 1_000;
    private static final int MINUTE = 60;

    /// One piece of speech, before anybody knows who is who.
    ///
    /// @param name null where the file names nobody here
    record Line(
            @Nullable String name,
            @Nullable Integer begins,
            @Nullable Integer ends,
            String words) {}

    static TranscriptFile pasted(String words) {
        return new TranscriptFile(Format.PASTED, plain(words));
    }

    /// Reads by what stands in the file; its name only tells a text from another.
    static TranscriptFile read(byte[] file, String name) {
        if (file.length > LARGEST_FILE) {
            throw Problem.refuse(new InterviewProblem.TooLarge(LARGEST_MEGABYTES));
        }
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            return new TranscriptFile(Format.DOCX, plain(String.join("\n", DocxWords.read(file))));
        }
        var text = decoded(file);
        var ending = name.toLowerCase(Locale.ROOT);
        if (text.startsWith("WEBVTT")) {
            return new TranscriptFile(Format.VTT, cues(text));
        }
        if (ending.endsWith(".srt")
                || text.lines().limit(5).anyMatch(line -> CUE.matcher(line).matches())) {
            return new TranscriptFile(Format.SRT, cues(text));
        }
        return new TranscriptFile(Format.TEXT, plain(text));
    }

    private static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, WINDOWS);
        }
        if (text.indexOf('\0') >= 0) {
            throw Problem.refuse(new InterviewProblem.Unreadable());
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<String> rows(String text) {
        return List.of(BREAK.split(text, -1));
    }

    /// A line for each row that holds words.
    static List<Line> plain(String text) {
        var lines = new ArrayList<Line>();
        for (var row : rows(text)) {
            var words = clean(row);
            @Nullable Integer begins = null;
            var stamp = STAMP.matcher(words);
            if (stamp.find()) {
                begins = millis(stamp, firstPart(stamp));
                words = clean(words.substring(stamp.end()));
            }
            if (!words.isEmpty()) {
                lines.add(new Line(null, begins, null, words));
            }
        }
        return lines;
    }

    private static List<Line> cues(String text) {
        var lines = new ArrayList<Line>();
        for (var block : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n", -1)) {
            var rows = block.strip().split("\n", -1);
            for (int at = 0; at < rows.length; at++) {
                var cue = CUE.matcher(rows[at]);
                if (cue.matches()) {
                    add(cue, List.of(rows).subList(at + 1, rows.length), lines);
                    break;
                }
            }
        }
        return lines;
    }

    /// A new voice within a cue begins a line of its own.
    private static void add(Matcher cue, List<String> rows, List<Line> lines) {
        int begins = millis(cue, 1);
        int ends = Math.max(begins, millis(cue, 5));
        @Nullable String name = null;
        var words = new StringBuilder();
        for (var row : rows) {
            var voice = VOICE.matcher(row.strip());
            if (voice.find()) {
                addIfSpoken(name, begins, ends, words.toString(), lines);
                words.setLength(0);
                name = clean(voice.group(1));
            }
            words.append(' ').append(unescaped(TAG.matcher(row).replaceAll("")));
        }
        addIfSpoken(name, begins, ends, words.toString(), lines);
    }

    private static void addIfSpoken(@Nullable String name, int begins, int ends, String words, List<Line> lines) {
        var spoken = clean(words);
        if (!spoken.isEmpty()) {
            lines.add(new Line(name, begins, ends, spoken));
        }
    }

    private static String unescaped(String words) {
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static String clean(String words) {
        return Typed.strip(UNSEEN.matcher(words.replace('\t', ' ')).replaceAll(""));
    }

    /// Each of the three ways to write it has four groups.
    private static int firstPart(Matcher stamp) {
        return IntStream.of(1, 5, 9)
                .filter(first -> stamp.group(first + 1) != null)
                .findFirst()
                .orElseThrow();
    }

    private static int millis(Matcher time, int first) {
        int hours = time.group(first) == null ? 0 : Integer.parseInt(time.group(first));
        int minutes = Integer.parseInt(time.group(first + 1));
        int seconds = Integer.parseInt(time.group(first + 2));
        var rest = time.group(first + 3);
        int millis = rest == null ? 0 : Integer.parseInt((rest + "00").substring(0, 3));
        return ((hours * MINUTE + minutes) * MINUTE + seconds) * MILLIS + millis;
    }
}
