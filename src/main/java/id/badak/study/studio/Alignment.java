package id.badak.study.studio;

import id.badak.study.interview.Spoken;
import id.badak.study.interview.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where words of one edition stand in the next, as far as they stand unchanged.
///
/// Turns that are the same in both, in their order, are found as the longest common part. Between two of them turns are
/// matched one by one from the front, and of those the beginnings and ends that are the same count. A place is carried
/// only where all of its words are.
final class Alignment {
    /// For each code point of the old text where it is in the new one; -1 where it is not.
    private final int[] moved;

    private Alignment(int[] moved) {
        this.moved = moved;
    }

    static Alignment of(Spoken before, Spoken now) {
        var moved = new int[before.points() + 1];
        Arrays.fill(moved, -1);
        var old = before.turns();
        var fresh = now.turns();
        var oldStarts = before.starts();
        var freshStarts = now.starts();
        var common = common(old, fresh);
        int at = 0;
        int to = 0;
        while (at < old.size() && to < fresh.size()) {
            if (isSame(old.get(at), fresh.get(to))) {
                copy(moved, oldStarts[at], freshStarts[to], old.get(at).points());
                at++;
                to++;
            } else if (common[at + 1][to + 1] == common[at][to]) {
                ends(old.get(at), oldStarts[at], fresh.get(to), freshStarts[to], moved);
                at++;
                to++;
            } else if (common[at + 1][to] >= common[at][to + 1]) {
                at++;
            } else {
                to++;
            }
        }
        return new Alignment(moved);
    }

    private static boolean isSame(Turn one, Turn other) {
        return one.words().equals(other.words());
    }

    /// How many turns can be kept in order from here on, in either text.
    private static int[][] common(List<Turn> old, List<Turn> fresh) {
        var common = new int[old.size() + 1][fresh.size() + 1];
        for (int at = old.size() - 1; at >= 0; at--) {
            for (int to = fresh.size() - 1; to >= 0; to--) {
                common[at][to] = isSame(old.get(at), fresh.get(to))
                        ? common[at + 1][to + 1] + 1
                        : Math.max(common[at + 1][to], common[at][to + 1]);
            }
        }
        return common;
    }

    /// Copies the beginning and the end that two turns share.
    private static void ends(Turn old, int oldStart, Turn fresh, int freshStart, int[] moved) {
        var from = old.words().codePoints().toArray();
        var to = fresh.words().codePoints().toArray();
        int least = Math.min(from.length, to.length);
        int front = 0;
        while (front < least && from[front] == to[front]) {
            front++;
        }
        int back = 0;
        while (back < least - front && from[from.length - 1 - back] == to[to.length - 1 - back]) {
            back++;
        }
        copy(moved, oldStart, freshStart, front);
        copy(moved, oldStart + from.length - back, freshStart + to.length - back, back);
    }

    private static void copy(int[] moved, int from, int to, int points) {
        for (int at = 0; at < points; at++) {
            moved[from + at] = to + at;
        }
    }

    /// Where a place is now; empty where a word of it is not the same any more. Line ends between turns are no words.
    Optional<int[]> carry(int first, int beyond, Spoken before) {
        if (moved[first] < 0 || moved[beyond - 1] < 0) {
            return Optional.empty();
        }
        var starts = before.starts();
        for (int at = first; at < beyond; at++) {
            boolean isLineEnd = Arrays.binarySearch(starts, at + 1) >= 0;
            if (!isLineEnd && moved[at] < 0) {
                return Optional.empty();
            }
        }
        int to = moved[beyond - 1] + 1;
        return to - moved[first] == beyond - first ? Optional.of(new int[] {moved[first], to}) : Optional.empty();
    }
}
