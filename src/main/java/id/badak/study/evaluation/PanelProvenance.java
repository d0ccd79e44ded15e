package id.badak.study.evaluation;

import id.badak.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What the findings rest on, each by its hash: the table, how it was read, the plan, the program.
///
/// @param program of the one file that runs; empty where it runs from loose classes
record PanelProvenance(Provenance data, Optional<String> columns, Optional<String> plan, Optional<String> program) {

    static Optional<String> hashOfProgram() {
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
