package id.badak.kernel;

import java.util.Optional;

/// What the environment says; a blank word is none.
public final class Environment {
    private Environment() {}

    public static Optional<String> find(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
