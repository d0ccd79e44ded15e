package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Code;
import java.util.List;
import java.util.UUID;

/// What was coded in a study, as far as the acting person may see it: where the coders of a text are not all done, only
/// what they marked themselves.
///
/// @param codes that stand at the top of the codebook, with those below them
public record MarkedStudy(FieldStudy study, List<Code> codes, List<Text> texts) {
    public MarkedStudy {
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
    }

    /// A locked transcript.
    ///
    /// @param coders who coded all of it, each apart from the others; nobody while they are blind
    public record Text(Material material, Spoken words, List<AccountId> coders, List<Given> given) {
        public Text {
            coders = List.copyOf(coders);
            given = List.copyOf(given);
        }

        /// Whether all who code it are done, so that each sees what the others marked.
        public boolean isOpen() {
            return !coders.isEmpty();
        }
    }

    /// A code that a coder gave, as it counts by now.
    ///
    /// @param isDropped whether somebody decided that it does not count
    public record Given(UUID code, AccountId coder, int first, int beyond, boolean isDropped) {}
}
