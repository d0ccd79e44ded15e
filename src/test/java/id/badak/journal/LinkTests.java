package id.badak.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The golden bytes: whoever changes them makes every journal that exists look altered.
class LinkTests {
    private static final UUID ENTERPRISE = UUID.fromString("0199c0de-0000-7000-8000-000000000005");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sealsTheseBytesForEver() {
        assertThat(new String(link(ENTERPRISE).bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                badak-journal-1
                coaching
                0199c0de-0000-7000-8000-000000000001
                17
                0199c0de-0000-7000-8000-000000000002
                1795532400.123456
                0199c0de-0000-7000-8000-000000000003
                MENTOR
                visit.record
                0199c0de-0000-7000-8000-000000000004
                0199c0de-0000-7000-8000-000000000005
                k-1""");
        assertThat(new String(link(null).bytes(), StandardCharsets.UTF_8))
                .contains("\n0199c0de-0000-7000-8000-000000000004\n-\nk-1");
    }

    /// The figure was computed by Python's hmac, from the bytes above behind 32 zero bytes.
    @Test
    void sealsThemWithHmac() throws Exception {
        var file = folder.resolve("key");
        Files.writeString(file, "k-0 " + "ff".repeat(32) + "\nk-1 " + "0b".repeat(32) + "\n");
        var keys = JournalKeys.open(file);
        assertThat(keys.current()).isEqualTo("k-1");
        assertThat(keys.seal("k-1", Link.NOTHING, link(ENTERPRISE).bytes()))
                .contains("b2e9151c3aec0fac5df2633c5d33b947b595f979776b1f9b353f478c6e4cc5ef");
        assertThat(keys.seal("k-2", Link.NOTHING, new byte[0])).isEmpty();
    }

    @Test
    void makesAKeyForItsOwnersEyesOnly() throws Exception {
        var file = folder.resolve("new/journal.key");
        var first = JournalKeys.open(file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(JournalKeys.open(file).current()).isEqualTo(first.current());
    }

    private static Link link(@Nullable UUID enterprise) {
        return new Link(
                "coaching",
                UUID.fromString("0199c0de-0000-7000-8000-000000000001"),
                17,
                UUID.fromString("0199c0de-0000-7000-8000-000000000002"),
                Instant.ofEpochSecond(1795532400L, 123_456_000),
                UUID.fromString("0199c0de-0000-7000-8000-000000000003"),
                "MENTOR",
                "visit.record",
                UUID.fromString("0199c0de-0000-7000-8000-000000000004"),
                enterprise,
                "k-1");
    }
}
