package id.badak.study.inquiry;

import java.util.ArrayList;
import java.util.List;

/// The paragraphs of a transcript: its lines that are not blank, which are turns of the conversation.
record Paragraphs(List<Stretch> all) {

    /// From `start` to before `end`, in code points.
    record Stretch(int start, int end) {
        boolean meets(int from, int to) {
            return start < to && from < end;
        }
    }

    Paragraphs {
        all = List.copyOf(all);
    }

    static Paragraphs of(String words) {
        var all = new ArrayList<Stretch>();
        int at = 0;
        for (var line : words.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                all.add(new Stretch(at, at + length));
            }
            at += length + 1;
        }
        return new Paragraphs(all);
    }
}
