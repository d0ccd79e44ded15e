package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.study.interview.TranscriptId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a coder gave words of a transcript a code, from `first` to before `beyond` in Unicode code points.
///
/// @param code    as it was given, or as a split made it since; what it counts as says the [CodeTree]
/// @param carried the coding of the edition before that it is a copy of; null where it was made here
record Coding(
        CodingId id,
        TranscriptId transcript,
        CodeId code,
        int first,
        int beyond,
        AccountId coder,
        Instant at,
        @Nullable CodingId carried) {

    boolean meets(Coding other) {
        return first < other.beyond && other.first < beyond;
    }

    boolean isSamePlace(Coding other) {
        return first == other.first && beyond == other.beyond;
    }
}
