package id.badak.evidence;

import java.util.UUID;

/// Identifies a photo of one enterprise. The same photo sent twice has one id.
public record EvidenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
