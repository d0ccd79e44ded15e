package id.badak.study.interview;

import id.badak.study.interview.Transcript.Format;
import java.util.List;

/// A text of another program, as a transcript would hold it.
///
/// Names of speakers, times and empty lines do not come along, as with every file that is taken in, so a place in the
/// text is another one in the transcript. Both are counted in Unicode code points.
public final class Arrival {
    private final List<Turn> turns;
    private final int[] kept;
    private final int[] left;

    /// Where a passage stands in the transcript. It is empty where nothing of it came along.
    ///
    /// @param isWhole whether all that can be seen of it came along
    public record Place(int first, int beyond, boolean isWhole) {
        public boolean isEmpty() {
            return first == beyond;
        }
    }

    private Arrival(List<Turn> turns, int[] kept, int[] left) {
        this.turns = turns;
        this.kept = kept;
        this.left = left;
    }

    /// Reads a text as if it were a file of it.
    ///
    /// @throws id.badak.kernel.Refusal where there are no words in it, or more than a transcript holds
    public static Arrival of(String text) {
        var turns = Speakers.turns(new TranscriptFile(Format.TEXT, TranscriptFile.plain(text)), "");
        var points = text.codePoints().toArray();
        var stays = new boolean[points.length];
        int at = 0;
        int next = 0;
        int end = 0;
        for (var row : TranscriptFile.rows(text)) {
            end = at + row.codePointCount(0, row.length());
            if (!TranscriptFile.plain(row).isEmpty()) {
                match(turns.get(next).words().codePoints().toArray(), points, end, stays);
                next++;
                if (next < turns.size()) {
                    stays[end] = true;
                }
            }
            at = end + lengthOfBreak(points, end);
        }
        return new Arrival(turns, counted(stays, points, true), counted(stays, points, false));
    }

    /// What stays of a row stands at its end, but for space behind it and what nobody sees.
    private static void match(int[] words, int[] points, int end, boolean[] stays) {
        int at = end;
        for (int word = words.length - 1; word >= 0; word--) {
            at--;
            while (points[at] != words[word] && !(points[at] == '\t' && words[word] == ' ')) {
                at--;
            }
            stays[at] = true;
        }
    }

    private static int lengthOfBreak(int[] points, int at) {
        return at + 1 < points.length && points[at] == '\r' && points[at + 1] == '\n' ? 2 : 1;
    }

    /// How many before each place stay, or can be seen and do not.
    private static int[] counted(boolean[] stays, int[] points, boolean isStaying) {
        var before = new int[points.length + 1];
        for (int at = 0; at < points.length; at++) {
            boolean counts = isStaying ? stays[at] : !stays[at] && isSeen(points[at]);
            before[at + 1] = before[at] + (counts ? 1 : 0);
        }
        return before;
    }

    private static boolean isSeen(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && point != '\uFEFF';
    }

    public Spoken words() {
        return new Spoken(turns);
    }

    /// Finds where a passage of the text stands.
    public Place place(int first, int beyond) {
        return new Place(kept[first], kept[beyond], left[first] == left[beyond]);
    }
}
