package id.badak.journal;

import id.badak.kernel.CannotStart;
import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys of the chain: a file of lines `id hexadecimal`, the last of which seals; the others
/// stay so that what they sealed can be verified. A line is added to change the key, never taken
/// away. A line `id lost` owns up to a key that nobody has any more: Badak starts without it, and
/// every verification says so.
final class JournalKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private static final String LOST = "lost";

    private final Map<String, SecretKeySpec> keys;
    private final Set<String> lost;
    private final String current;

    private JournalKeys(Map<String, SecretKeySpec> keys, Set<String> lost) {
        this.keys = Map.copyOf(keys);
        this.lost = Set.copyOf(lost);
        this.current = keys.keySet().stream().reduce((_, last) -> last).orElseThrow();
    }

    /// Reads the file, and makes one with a key drawn by chance when there is none and nothing was
    /// ever sealed.
    ///
    /// @param inUse the keys that the chains end with
    /// @throws CannotStart when it cannot be read, made or understood, or lacks a key in use
    static JournalKeys open(Path file, Supplier<Set<String>> inUse) {
        try {
            var used = inUse.get();
            if (!Files.exists(file)) {
                refuse(file, "does not exist", used);
                create(file.toAbsolutePath());
            }
            var keys = read(file);
            refuse(file, "does not hold it", keys.without(used));
            return keys;
        } catch (IOException fault) {
            throw new CannotStart(
                    "The journal's key file %s cannot be used (%s). Name another with BADAK_JOURNAL_KEYFILE."
                            .formatted(file, fault.getMessage()),
                    fault);
        }
    }

    private static void refuse(Path file, String fault, Set<String> missing) {
        if (!missing.isEmpty()) {
            throw new CannotStart("""
                    The journal is sealed with the key %s, and the key file %s %s. Put the file back from its copy, or \
                    name it with BADAK_JOURNAL_KEYFILE. Badak makes a new key only for an empty journal. If the key is \
                    lost for good, see docs/operate/journal.md.""".formatted(String.join(", ", missing), file, fault));
        }
    }

    private Set<String> without(Set<String> used) {
        var missing = new TreeSet<>(used);
        missing.removeAll(keys.keySet());
        missing.removeAll(lost);
        return missing;
    }

    static JournalKeys read(Path file) throws IOException {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        var lost = new TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var words = line.strip().split(" +", -1);
            if (words.length != 2
                    || !words[0].matches("[a-z0-9-]{1,40}")
                    || !words[1].matches("[0-9a-f]{64,}|" + LOST)) {
                throw new CannotStart("The journal's key file %s has a line that is no key.".formatted(file));
            }
            if (words[1].equals(LOST)) {
                lost.add(words[0]);
            } else {
                keys.put(words[0], new SecretKeySpec(HexFormat.of().parseHex(words[1]), ALGORITHM));
            }
        }
        if (keys.isEmpty()) {
            throw new CannotStart("The journal's key file %s holds no key.".formatted(file));
        }
        return new JournalKeys(keys, lost);
    }

    String current() {
        return current;
    }

    /// Says whether this key can seal, and so verify.
    boolean has(String key) {
        return keys.containsKey(key);
    }

    /// Seals bytes after what was sealed before them; empty when the key is not known.
    ///
    /// @param before hexadecimal, as what is given back
    Optional<String> seal(String key, String before, byte[] bytes) {
        var secret = keys.get(key);
        if (secret == null) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(HexFormat.of().parseHex(before));
            return Optional.of(HexFormat.of().formatHex(mac.doFinal(bytes)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void create(Path file) throws IOException {
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var secret = new byte[KEY_BYTES];
        var chance = new SecureRandom();
        chance.nextBytes(secret);
        var id = "k-" + HexFormat.of().toHexDigits(chance.nextInt());
        var words = id + " " + HexFormat.of().formatHex(secret) + "\n";
        try {
            PrivateFile.create(file, words.getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        }
    }
}
