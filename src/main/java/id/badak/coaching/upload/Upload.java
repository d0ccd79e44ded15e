package id.badak.coaching.upload;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/// A photo on its way.
///
/// @param sha256   of the whole, as the device said when it began
/// @param bytes    of the whole, likewise
/// @param received how many have come, from the first on and without a gap
/// @param photo    what became of it; absent until it is finished
record Upload(
        UploadId id,
        MentorCaseId mentorCase,
        EnterpriseId enterprise,
        String sha256,
        int bytes,
        int received,
        @Nullable EvidenceId photo) {

    /// Sizes: ours. The least keeps a photo from coming in ten million pieces, the most one request out of memory.
    static final int FEWEST_PIECE_BYTES = 16 << 10;

    static final int MOST_PIECE_BYTES = 512 << 10;

    /// Refuses a piece that does not follow what is there.
    void requireNext(long at, int length) {
        if (length < 1 || length > MOST_PIECE_BYTES) {
            throw Problem.refuse(new UploadProblem.PieceSize(FEWEST_PIECE_BYTES, MOST_PIECE_BYTES));
        }
        if (photo != null || at != received || at + length > bytes) {
            throw Problem.refuse(new UploadProblem.WrongPlace(received));
        }
        if (length < FEWEST_PIECE_BYTES && at + length < bytes) {
            throw Problem.refuse(new UploadProblem.PieceSize(FEWEST_PIECE_BYTES, MOST_PIECE_BYTES));
        }
    }

    void requireWhole() {
        if (received != bytes) {
            throw Problem.refuse(new UploadProblem.NotWhole(received, bytes));
        }
    }

    void requireAsSaid(byte[] content) {
        if (!Sha256.of(content).hex().equals(sha256)) {
            throw Problem.refuse(new UploadProblem.AnotherDigest());
        }
    }
}
