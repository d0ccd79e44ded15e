package id.badak.kernel;

import java.util.UUID;

/// Identifies the person or company behind facilities.
public record EnterpriseId(UUID value) {
    public static EnterpriseId of(String text) {
        return new EnterpriseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
