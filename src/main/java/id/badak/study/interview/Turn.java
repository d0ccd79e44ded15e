package id.badak.study.interview;

import org.jspecify.annotations.Nullable;

/// What one person said before another spoke.
///
/// @param number       from 1
/// @param voice        which of several others; 1 for everybody else
/// @param beginsMillis from the beginning of the recording; null where nobody said
/// @param endsMillis   likewise
/// @param words        without a line end
public record Turn(
        int number,
        Speaker speaker,
        int voice,
        @Nullable Integer beginsMillis,
        @Nullable Integer endsMillis,
        String words) {

    /// Who speaks. What a file called them is kept nowhere: it is often a name.
    public enum Speaker {
        INTERVIEWER,
        INFORMANT,
        OTHER,
        UNSAID
    }

    /// How long it is, in Unicode code points.
    public int points() {
        return words.codePointCount(0, words.length());
    }

    Turn with(String others) {
        return new Turn(number, speaker, voice, beginsMillis, endsMillis, others);
    }

    /// Masks the words.
    @Override
    public String toString() {
        return "Turn[" + number + "]";
    }
}
