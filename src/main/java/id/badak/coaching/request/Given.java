package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Outcome;
import org.jspecify.annotations.Nullable;

/// An answer as a coordinator gives it.
///
/// @param outcome    null while none was chosen
/// @param ground     of a refusal; of no matter otherwise
/// @param understood that an erasure is for good; of no matter for other kinds
/// @param typing     what is right now; of no matter but for a correction
public record Given(
        @Nullable Outcome outcome, String words, String ground, boolean understood, Correction.Typing typing) {
    /// Masks the words.
    @Override
    public String toString() {
        return "Given[" + outcome + "]";
    }
}
