package id.badak.study.material;

import id.badak.study.material.Project.Stamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Words of a text from `start` to before `end`, counted in Unicode code points.
///
/// Source: REFI-QDA 1.5, section 10.2, speaks of "the first and the last character (Unicode
/// codepoint)"; its own annex and the programs we read write half-open ranges, and so do we. Java
/// counts an emoji as two, so nothing but [#of] may cut a text.
///
/// @param name what the program that made it shows for it, most often the words themselves
public record Passage(
        UUID id,
        @Nullable String name,
        int start,
        int end,
        Stamp stamp,
        String description,
        List<Coding> codings,
        List<UUID> memos) {
    public Passage {
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no passage from %d to %d".formatted(start, end));
        }
    }

    public String of(String words) {
        int from = words.offsetByCodePoints(0, start);
        return words.substring(from, words.offsetByCodePoints(from, end - start));
    }

    /// The same place with other marks.
    public Passage with(List<Coding> marks, List<UUID> notes) {
        return new Passage(id, name, start, end, stamp, description, marks, notes);
    }

    public Passage at(int first, int beyond) {
        return new Passage(id, name, first, beyond, stamp, description, codings, memos);
    }
}
