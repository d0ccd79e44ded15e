package id.badak.gate.admin;

import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

final class Terminal {
    private Terminal() {}

    /// Asks twice, without showing what is typed. Contrary to what the check says, there is no
    /// console when the input is no terminal.
    @SuppressWarnings("SystemConsoleNull") // There is none in a pipe.
    static String askPassword() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new CannotStart("There is no terminal to ask for the password; give a file with --password-file.");
        }
        var first = console.readPassword("Password: ");
        var second = console.readPassword("Once more: ");
        if (first == null || second == null || !Arrays.equals(first, second)) {
            throw new CannotStart("The two are not the same. Nothing was changed.");
        }
        return new String(first);
    }

    static String readPassword(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new CannotStart("The file %s cannot be read.".formatted(file), unreadable);
        }
    }
}
