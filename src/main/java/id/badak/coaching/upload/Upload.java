package id.badak.coaching.upload;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import java.util.regex.Pattern;
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

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// How many one person may have begun and not finished. Source: ours; a visit's photos go one after another, and
    /// eight whole ones are 80 MB in the database.
    static final int MOST_OPEN = 8;

    /// Sizes: ours. The least keeps a photo from coming in ten million pieces, the most one request out of memory.
    static final int FEWEST_PIECE_BYTES = 16 << 10;

    static final int MOST_PIECE_BYTES = 512 << 10;

    /// Begins an upload of which nothing has come.
    ///
    /// @param open how many the acting person has begun and not finished
    static Upload begin(UploadId id, Announced photo, int open) {
        if (open >= MOST_OPEN) {
            throw Problem.refuse(new UploadProblem.TooMany(MOST_OPEN));
        }
        return new Upload(id, photo.mentorCase(), photo.enterprise(), photo.sha256(), (int) photo.bytes(), 0, null);
    }

    /// What a device says of a photo before it sends any of it.
    record Announced(MentorCaseId mentorCase, EnterpriseId enterprise, String sha256, long bytes) {
        void requireWellFormed() {
            if (!DIGEST.matcher(sha256).matches() || bytes < 1) {
                throw Problem.refuse(new UploadProblem.Malformed());
            }
        }
    }

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
