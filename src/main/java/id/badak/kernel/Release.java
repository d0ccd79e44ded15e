package id.badak.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/// Which Badak runs, as its build wrote it.
public final class Release {
    private Release() {}

    /// Finds the version; none where loose classes run. Each caller says that in its own words.
    public static Optional<String> findVersion() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .or(Release::fromPom);
    }

    private static Optional<String> fromPom() {
        try (var stream = Release.class.getResourceAsStream("/META-INF/maven/id.badak/badak/pom.properties")) {
            if (stream == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(stream);
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
