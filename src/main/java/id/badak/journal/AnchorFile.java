package id.badak.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The file of anchors, outside the database: only ever appended to, each line sealed after the one
/// before. It cannot know that its own end was cut off; a copy elsewhere does.
final class AnchorFile {
    private static final String NAME = "anchors.txt";

    private final Path folder;
    private final JournalKeys keys;

    AnchorFile(Path folder, JournalKeys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    AnchorFile in(Path other) {
        return new AnchorFile(other, keys);
    }

    record ChainName(String zone, UUID office) {}

    /// Everything a file says, read and checked once.
    ///
    /// @param anchors by chain, then by sequence
    /// @param last    the seal and the number of the last good line
    /// @param breach  the first line that is not what was written; null when all are
    record Reading(
            Map<ChainName, TreeMap<Long, String>> anchors,
            Head last,
            @Nullable Breach breach) {
        Set<UUID> offices() {
            var offices = new TreeSet<UUID>();
            anchors.keySet().forEach(chain -> offices.add(chain.office()));
            return offices;
        }

        TreeMap<Long, String> of(String zone, UUID office) {
            return anchors.getOrDefault(new ChainName(zone, office), new TreeMap<>());
        }
    }

    /// Reads and checks; an absent file says nothing.
    Reading read() {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Reading(Map.of(), new Head(0, Link.NOTHING), null);
        }
        try (var lines = Files.newBufferedReader(file)) {
            var checking = new Checking();
            String line;
            while (checking.breach == null && (line = lines.readLine()) != null) {
                checking.accept(line);
            }
            return new Reading(checking.anchors, checking.last, checking.breach);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Appends where these chains end, durably. Chains that have not grown since their last line
    /// are left out.
    ///
    /// @return how many lines were written
    int append(Map<ChainName, Head> heads, Instant at) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    var _ = channel.lock()) {
                var reading = read();
                if (reading.breach() != null) {
                    throw new IllegalStateException(
                            "line %d of the anchors in %s is not what was written; nothing is put behind it"
                                    .formatted(reading.breach().sequence(), folder));
                }
                var lines = lines(heads, at, reading);
                var bytes = ByteBuffer.wrap(String.join("", lines).getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                return lines.size();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String> lines(Map<ChainName, Head> heads, Instant at, Reading reading) {
        var lines = new ArrayList<String>();
        var last = reading.last();
        for (var one : heads.entrySet()) {
            var chain = one.getKey();
            var head = one.getValue();
            if (reading.of(chain.zone(), chain.office()).containsKey(head.sequence())) {
                continue;
            }
            var number = last.sequence() + 1;
            var bytes = Anchor.bytes(number, at, chain.zone(), chain.office(), head, keys.current());
            var seal = keys.seal(keys.current(), last.hash(), bytes).orElseThrow();
            lines.add(Anchor.line(bytes, seal));
            last = new Head(number, seal);
        }
        return lines;
    }

    private final class Checking implements Consumer<String> {
        private final Map<ChainName, TreeMap<Long, String>> anchors = new HashMap<>();
        private Head last = new Head(0, Link.NOTHING);
        private @Nullable Breach breach;

        @Override
        public void accept(String line) {
            var number = last.sequence() + 1;
            var anchor = Anchor.read(line)
                    .filter(read -> read.number() == number)
                    .filter(read -> keys.seal(read.key(), last.hash(), read.bytes())
                            .filter(seal -> seal.equals(read.seal()))
                            .isPresent());
            if (anchor.isEmpty()) {
                breach = new Breach("", null, number, null, Breach.Kind.ANCHORS);
                return;
            }
            var good = anchor.get();
            anchors.computeIfAbsent(new ChainName(good.zone(), good.office()), _ -> new TreeMap<>())
                    .put(good.sequence(), good.hash());
            last = new Head(number, good.seal());
        }
    }
}
