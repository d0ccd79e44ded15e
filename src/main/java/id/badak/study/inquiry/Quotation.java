package id.badak.study.inquiry;

/// Words of an informant, word for word, where they stand in the transcript.
///
/// @param start in code points, from the beginning of the transcript
/// @param end   the first code point after them
public record Quotation(String informant, int start, int end, String words) {
    public Quotation {
        if (start < 0 || end <= start || words.codePointCount(0, words.length()) != end - start) {
            throw new IllegalArgumentException("no words from %d to %d".formatted(start, end));
        }
    }

    /// Whether these share a place.
    public boolean meets(Quotation other) {
        return informant.equals(other.informant()) && start < other.end() && other.start() < end;
    }
}
