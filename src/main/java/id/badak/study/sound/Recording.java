package id.badak.study.sound;

import id.badak.study.interview.InterviewId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sound of an interview, or a part of it.
///
/// @param bytes how long it is, in the clear
/// @param check the member check that its informant answered by it; null for one of the interview
record Recording(
        RecordingId id,
        InterviewId interview,
        SoundFormat format,
        int bytes,
        Instant keptAt,
        @Nullable UUID check) {
    /// Source: ours. Below what the server takes of one file; an hour of speech at 24 kbit/s is 11 MB.
    static final int MOST_MEGABYTES = 12;

    static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;

    /// Source: ours. An interview comes in parts where its recorder makes large files.
    static final int MOST = 20;

    /// How much is sealed at once. Recordings are divided by it, so it never changes.
    static final int PIECE = 262_144;

    /// Whether an informant sent it by their link.
    boolean isAnswer() {
        return check != null;
    }

    int pieces() {
        return Math.ceilDiv(bytes, PIECE);
    }

    int kilobytes() {
        return Math.ceilDiv(bytes, 1_000);
    }
}
