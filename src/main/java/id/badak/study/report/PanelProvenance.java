package id.badak.study.report;

import id.badak.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What the findings rest on, each by its hash: the table, how it was read, the plan, the program.
///
/// @param data    the table and the version of Badak
/// @param columns of the map of columns, if there was one
/// @param program of the one file that runs; empty where it runs from loose classes
public record PanelProvenance(
        Provenance data, Optional<String> columns, Optional<String> plan, Optional<String> program) {

    /// With the program that runs.
    ///
    /// @param data hash of the table
    public static PanelProvenance of(String data, Optional<String> columns, Optional<String> plan) {
        return new PanelProvenance(new Provenance(data, Provenance.ofProgram()), columns, plan, hashOfProgram());
    }

    private static Optional<String> hashOfProgram() {
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
