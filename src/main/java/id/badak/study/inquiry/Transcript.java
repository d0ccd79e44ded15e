package id.badak.study.inquiry;

import java.util.List;

/// A locked transcript with all its marks.
///
/// @param marks by every coder, as they were made
record Transcript(Interview interview, String words, Paragraphs paragraphs, List<Mark> marks) {
    Transcript {
        marks = List.copyOf(marks);
    }

    String between(int start, int end) {
        int from = words.offsetByCodePoints(0, start);
        return words.substring(from, words.offsetByCodePoints(from, end - start));
    }

    boolean has(Quotation quotation) {
        int length = words.codePointCount(0, words.length());
        return quotation.end() <= length
                && between(quotation.start(), quotation.end()).equals(quotation.words());
    }
}
