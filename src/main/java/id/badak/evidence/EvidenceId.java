package id.badak.evidence;

import java.util.UUID;

/// Follows from enterprise and photo, so the same photo sent twice has one id.
public record EvidenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
