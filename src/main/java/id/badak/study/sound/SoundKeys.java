package id.badak.study.sound;

import id.badak.kernel.CannotStart;
import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The keys that wrap those of recordings: a file of lines `id hexadecimal` outside the database, as the journal's. The
/// last is for what is new, the others open what is older. Made when the first recording comes.
@Component
@EnableConfigurationProperties(SoundSettings.class)
class SoundKeys {
    static final int BYTES = 32;

    private static final String LINE = "[a-z0-9-]{1,40} +[0-9a-f]{64}";

    private final Path file;
    private Map<String, byte[]> keys = Map.of();

    SoundKeys(SoundSettings settings) {
        this.file = settings.keyFile();
    }

    /// The id of the one for what is new.
    String current() {
        return all().keySet().stream().reduce((_, last) -> last).orElseThrow();
    }

    byte[] get(String id) {
        return Objects.requireNonNull(all().get(id), "badak.sound.key-file has no key " + id)
                .clone();
    }

    private synchronized Map<String, byte[]> all() {
        if (keys.isEmpty()) {
            try {
                if (!Files.exists(file)) {
                    make();
                }
                keys = read();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return keys;
    }

    private Map<String, byte[]> read() throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        for (var line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.strip().matches(LINE)) {
                throw unfit();
            }
            var words = line.strip().split(" +", -1);
            found.put(words[0], HexFormat.of().parseHex(words[1]));
        }
        if (found.isEmpty()) {
            throw unfit();
        }
        return found;
    }

    private CannotStart unfit() {
        return new CannotStart("badak.sound.key-file has no lines of keys: %s (docs/operate/keys.md).".formatted(file));
    }

    private void make() throws IOException {
        var chance = new SecureRandom();
        var key = new byte[BYTES];
        chance.nextBytes(key);
        var line = "s-%s %s%n"
                .formatted(
                        HexFormat.of().toHexDigits(chance.nextInt()),
                        HexFormat.of().formatHex(key));
        try {
            PrivateFile.create(file, line.getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        }
    }
}
