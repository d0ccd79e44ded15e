package id.badak.registry.programme;

import id.badak.kernel.Sha256;
import id.badak.kernel.YamlFault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A file of `programme/` on the class path.
///
/// @param path below `programme/`
public record ProgrammeFile(String path) {
    /// The name faults are reported under; relative, so that it reads the same on every machine.
    public String name() {
        return "programme/" + path;
    }

    public Reader reader() {
        return new StringReader(new String(bytes(), StandardCharsets.UTF_8));
    }

    /// SHA-256 of the file in hexadecimal, without its `stage` and `until`: to retire or to end an
    /// edition is not to change what it says. The kind of line ending does not count either.
    public String digest() {
        var text = new String(bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return Sha256.of(text.replaceAll("(?m)^(stage|until):.*\n?", "")).hex();
    }

    private byte[] bytes() {
        try (var stream = ProgrammeFile.class.getResourceAsStream("/" + name())) {
            if (stream == null) {
                throw new YamlFault(name(), 1, "(file)", "the file is missing; add it or take it off the index");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
