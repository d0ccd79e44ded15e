package id.badak.gate.credential;

import id.badak.kernel.CannotStart;
import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// The key of second factors and tickets, in a file outside the database: a copy of the database
/// alone gives no codes and no links.
///
/// Made when first needed, readable by its owner alone: 32 bytes. It is never made anew while the
/// database holds secrets of an older one. Where another follows it, the file has lines of
/// `id hexadecimal` as the journal's, and the last is the key of what is new.
@Component
public class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final String LINE = "[a-z0-9-]{1,40} +[0-9a-f]{64}";

    private final Path file;
    private final SecondFactorStore factors;
    private List<byte[]> keys = List.of();

    KeyFile(SignInSettings settings, SecondFactorStore factors) {
        this.file = settings.keyFile();
        this.factors = factors;
    }

    /// The key of what is new.
    public byte[] get() {
        return list().getFirst();
    }

    /// Lists all keys, the newest first.
    synchronized List<byte[]> list() {
        if (keys.isEmpty()) {
            keys = read();
        }
        return keys.stream().map(byte[]::clone).toList();
    }

    boolean exists() {
        return Files.exists(file);
    }

    private List<byte[]> read() {
        try {
            if (!exists()) {
                make();
            }
            var bytes = Files.readAllBytes(file);
            return bytes.length == KEY_BYTES ? List.of(bytes) : parse(bytes).reversed();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<byte[]> parse(byte[] bytes) {
        var all = new ArrayList<byte[]>();
        for (var line : new String(bytes, StandardCharsets.ISO_8859_1).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.strip().matches(LINE)) {
                throw unfit();
            }
            all.add(HexFormat.of().parseHex(line.strip().replaceAll(".* ", "")));
        }
        if (all.isEmpty()) {
            throw unfit();
        }
        return all;
    }

    private CannotStart unfit() {
        return new CannotStart(
                "badak.sign-in.key-file has neither 32 bytes nor lines of keys: %s (docs/operate/keys.md)."
                        .formatted(file));
    }

    private void make() throws IOException {
        if (!factors.isEmpty()) {
            throw new IllegalStateException("badak.sign-in.key-file is gone, and second factors were set up with it: "
                    + file + ". Put it back from the backup.");
        }
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            PrivateFile.create(file, bytes);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        }
    }
}
