package id.badak.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// What the people of the story say: `demo/words.properties`.
@Component
class Words {
    private static final String FILE = "/demo/words.properties";

    private final Properties words = new Properties();

    Words() {
        try (var stream = Words.class.getResourceAsStream(FILE);
                var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /// One of `kind.1`, `kind.2` … by lot.
    String any(String kind, RandomGenerator lots) {
        var count = (int) words.stringPropertyNames().stream()
                .filter(key -> key.matches(kind + "\\.\\d+"))
                .count();
        return of(kind + "." + (1 + lots.nextInt(count)));
    }
}
