package id.badak.study.material;

import id.badak.study.material.Project.Stamp;
import java.util.List;
import java.util.UUID;

/// That somebody gave a passage, or a whole text, a code. Two coders who gave it the same code are
/// two codings: this is how coding apart from each other travels.
///
/// @param stamp who and when; a coding is not changed but made anew, so it has no second half
public record Coding(UUID id, UUID code, Stamp stamp, List<UUID> memos) {
    public Coding {
        memos = List.copyOf(memos);
        if (stamp.changedBy() != null || stamp.changedAt() != null) {
            throw new IllegalArgumentException("a coding that was changed");
        }
    }
}
