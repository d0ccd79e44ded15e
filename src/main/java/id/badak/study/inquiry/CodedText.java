package id.badak.study.inquiry;

import java.time.LocalDate;
import java.util.List;

/// A text that was coded, as it is counted.
///
/// @param informant whose words they are, by number; no two texts of a study have the same
/// @param coders    who declared that they have coded all of it, each apart from the others
/// @param marks     by every coder, as they were made
public record CodedText(String informant, LocalDate on, List<String> coders, String words, List<Mark> marks) {
    public CodedText {
        coders = List.copyOf(coders);
        marks = List.copyOf(marks);
    }

    Quotation quote(Paragraphs.Stretch stretch) {
        return new Quotation(informant, stretch.start(), stretch.end(), between(stretch.start(), stretch.end()));
    }

    String between(int start, int end) {
        int from = words.offsetByCodePoints(0, start);
        return words.substring(from, words.offsetByCodePoints(from, end - start));
    }

    int points() {
        return words.codePointCount(0, words.length());
    }

    boolean has(Quotation quotation) {
        return quotation.end() <= points()
                && between(quotation.start(), quotation.end()).equals(quotation.words());
    }
}
