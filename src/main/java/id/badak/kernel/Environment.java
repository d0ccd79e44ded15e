package id.badak.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the environment says; a blank word is none.
///
/// Where a vault hands out secrets as files of a folder, as systemd does its credentials, a file stands for the
/// variable of its name: what a variable holds is seen by more eyes than a file.
public final class Environment {
    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

    private Environment() {}

    public static Optional<String> find(String name) {
        return find(name, System.getenv());
    }

    /// The same, of a process with these variables.
    ///
    /// @throws CannotStart when a credential of this name cannot be read
    public static Optional<String> find(String name, Map<String, String> variables) {
        return Optional.ofNullable(variables.get(name))
                .or(() -> Optional.ofNullable(variables.get(CREDENTIALS))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::exists)
                        .map(Environment::read))
                .filter(value -> !value.isBlank());
    }

    /// Whoever writes a file by hand ends its line.
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
        } catch (IOException unreadable) {
            throw new CannotStart("The credential %s cannot be read.".formatted(file), unreadable);
        }
    }
}
