package id.badak.study.print;

import id.badak.kernel.Release;
import id.badak.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What a result rests on: the input by its hash, and the program. No time and no path, so that the
/// same input gives the same bytes.
public record Provenance(String sha256, String version) {

    public static Provenance of(byte[] input) {
        return of(Sha256.of(input).hex());
    }

    /// With the version of the program that runs.
    ///
    /// @param sha256 of the input
    public static Provenance of(String sha256) {
        return new Provenance(sha256, Release.findVersion().orElse("(unpackaged)"));
    }

    /// Of the one file that runs; empty where it runs from loose classes.
    public static Optional<String> findProgram() {
        try {
            var file = Path.of(System.getProperty("java.class.path", ""));
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (var bytes = Files.newInputStream(file)) {
                return Optional.of(Sha256.of(bytes).hex());
            }
        } catch (InvalidPathException | IOException severalFiles) {
            return Optional.empty();
        }
    }
}
