package id.badak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;

/// Says which Badak this is, built from which commit, on which Java.
///
/// The commit comes from the launcher, as `badak.commit`: the build itself does not know it, so
/// that the same sources give the same jar.
@Command(name = "version", description = "Show version, commit and Java.")
final class Version implements Callable<Integer>, IVersionProvider {
    @Override
    public Integer call() {
        System.out.println(String.join("\n", getVersion()));
        return ExitCode.OK;
    }

    @Override
    public String[] getVersion() {
        var commit = System.getProperty("badak.commit", "");
        return new String[] {
            "Badak " + number() + (commit.isBlank() ? "" : " (commit " + commit + ")"),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    private static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .or(Version::fromPom)
                .orElse("(unpacked build)");
    }

    private static Optional<String> fromPom() {
        try (var stream = Version.class.getResourceAsStream("/META-INF/maven/id.badak/badak/pom.properties")) {
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
