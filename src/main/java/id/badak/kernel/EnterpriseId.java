package id.badak.kernel;

import java.util.UUID;

public record EnterpriseId(UUID value) {
    public static EnterpriseId of(String text) {
        return new EnterpriseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
