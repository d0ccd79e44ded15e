package id.badak.coaching.erasure;

import id.badak.coaching.erasure.Erasure.Ground;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// What was erased, outside of the database, so that a restore from an older backup does not bring it back. One line
/// each, of ids and a moment: `office erasure enterprise ground account moment`.
@Component
class ErasureList {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);
    private static final int PARTS = 6;

    private final Path file;

    ErasureList(ErasureSettings settings) {
        this.file = settings.list().toAbsolutePath();
    }

    record Listed(UUID office, Erasure erasure) {}

    /// Reads them by their id, in the order they were written. A line that is none, as a crash in the midst of writing
    /// leaves, is passed over and said in the log: its erasure has not ended, and is written again.
    Map<UUID, Listed> read() {
        return read(number -> LOG.error("line {} of the list of erasures is none", number));
    }

    private Map<UUID, Listed> read(IntConsumer torn) {
        try {
            var all = new LinkedHashMap<UUID, Listed>();
            if (Files.exists(file)) {
                var number = 0;
                for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                    number++;
                    var listed = parse(line);
                    if (listed.isEmpty()) {
                        torn.accept(number);
                    }
                    listed.ifPresent(one -> all.putIfAbsent(one.erasure().id(), one));
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Appends it durably, unless it is there. Two nodes that share the file may both write it, which does no harm. A
    /// line that is none is said by whoever reads the list, not each time that one is added.
    void append(UUID office, Erasure erasure) {
        if (read(_ -> {}).containsKey(erasure.id())) {
            return;
        }
        var line = "%s %s %s %s %s %s%n"
                .formatted(
                        office,
                        erasure.id(),
                        erasure.enterprise(),
                        erasure.ground(),
                        erasure.by() == null ? "-" : erasure.by(),
                        erasure.at());
        try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                var _ = channel.lock()) {
            channel.position(channel.size());
            channel.write(
                    ByteBuffer.wrap((beginsLine(channel) ? line : "\n" + line).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// A torn line must not swallow the next.
    private static boolean beginsLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    private static Optional<Listed> parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Listed(
                    UUID.fromString(parts[0]),
                    new Erasure(
                            UUID.fromString(parts[1]),
                            new EnterpriseId(UUID.fromString(parts[2])),
                            Ground.valueOf(parts[3]),
                            "",
                            parts[4].equals("-") ? null : new AccountId(UUID.fromString(parts[4])),
                            Instant.parse(parts[5]))));
        } catch (IllegalArgumentException | DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ErasureSettings.class)
    static class Settings {}
}
