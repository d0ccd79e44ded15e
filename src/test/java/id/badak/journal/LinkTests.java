package id.badak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.CannotStart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The golden bytes: whoever changes them makes every journal that exists look altered.
class LinkTests {
    private static final UUID ENTERPRISE = UUID.fromString("0199c0de-0000-7000-8000-000000000005");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesALineForSealingAsItAlwaysDid() {
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
        assertThat(new String(link(null, 20).bytes(), StandardCharsets.UTF_8))
                .startsWith("badak-journal-2\ncoaching\n")
                .endsWith("\n-\nk-1\n20");
    }

    /// The figure was computed by Python's hmac, from the bytes above behind 32 zero bytes.
    @Test
    void sealsALineAsAnotherProgramWould() throws Exception {
        var file = folder.resolve("key");
        Files.writeString(file, "k-0 " + "ff".repeat(32) + "\nk-1 " + "0b".repeat(32) + "\n");
        var keys = JournalKeys.open(file, Set::of);
        assertThat(keys.current()).isEqualTo("k-1");
        assertThat(keys.seal("k-1", Link.NOTHING, link(ENTERPRISE).bytes()))
                .contains("b2e9151c3aec0fac5df2633c5d33b947b595f979776b1f9b353f478c6e4cc5ef");
        assertThat(keys.seal("k-2", Link.NOTHING, new byte[0])).isEmpty();
    }

    @Test
    void makesAKeyForItsOwnersEyesOnly() throws Exception {
        var file = folder.resolve("new/journal.key");
        var first = JournalKeys.open(file, Set::of);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(JournalKeys.open(file, Set::of).current()).isEqualTo(first.current());
    }

    @Nested
    class AKeyInUse {
        @Test
        void isNotReplacedWhenItsFileIsGone() {
            var file = folder.resolve("gone.key");
            assertThatThrownBy(() -> JournalKeys.open(file, () -> Set.of("k-7")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("sealed with the key k-7, and the key file " + file + " does not exist")
                    .hasMessageContaining("Put the file back from its copy");
            assertThat(file).doesNotExist();
        }

        @Test
        void mustBeInTheFile() throws Exception {
            var file = folder.resolve("another.key");
            Files.writeString(file, "k-1 " + "0b".repeat(32) + "\n");
            assertThatThrownBy(() -> JournalKeys.open(file, () -> Set.of("k-1", "k-7")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("the key k-7, and the key file " + file + " does not hold it");
        }

        @Test
        void mayBeOwnedUpToAsLost() throws Exception {
            var file = folder.resolve("lost.key");
            Files.writeString(file, "k-7 lost\nk-8 " + "0b".repeat(32) + "\n");
            var keys = JournalKeys.open(file, () -> Set.of("k-7"));
            assertThat(keys.current()).isEqualTo("k-8");
            assertThat(keys.has("k-7")).isFalse();
        }
    }

    private static Link link(@Nullable UUID enterprise) {
        return link(enterprise, null);
    }

    private static Link link(@Nullable UUID enterprise, @Nullable Integer seen) {
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
                seen,
                "k-1");
    }
}
