package id.badak.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.badak.cast.Authority;
import id.badak.cast.Impostor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What any shelf promises, asked of both, the bucket on a real S3 server; and what one of them does alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceShelfTests {
    @TempDir
    private static Path folder;

    private S3Server server;

    @BeforeAll
    void start() {
        server = S3Server.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Stream<EvidenceShelf> shelves() {
        return Stream.of(
                new FolderShelf(folder.resolve(Ids.next().toString()), Clock.systemUTC()), new S3Shelf(freshBucket()));
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void givesBackWhatWasKept(EvidenceShelf shelf) {
        var content = content("a photo");
        assertThat(shelf.find(name(content))).isEmpty();

        shelf.keep(name(content), content);
        shelf.keep(name(content), content);

        assertThat(shelf.find(name(content))).hasValue(content);
        assertThat(listed(shelf, soon())).containsExactly(name(content));
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void isEmptyUntilSomethingIsKeptAndAfterItIsCleared(EvidenceShelf shelf) {
        assertThat(shelf.isEmpty()).isTrue();
        assertThatCode(shelf::clear).doesNotThrowAnyException();

        shelf.keep(name(content("one")), content("one"));
        assertThat(shelf.isEmpty()).isFalse();

        shelf.clear();
        assertThat(shelf.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void keepsWhatIsYoungerThanASweepAsksFor(EvidenceShelf shelf) {
        var content = content("young");
        shelf.keep(name(content), content);
        var before = Instant.now().minus(Duration.ofHours(1));

        assertThat(listed(shelf, before)).isEmpty();
        assertThat(shelf.deleteIfOlder(name(content), before)).isFalse();
        assertThat(shelf.find(name(content))).hasValue(content);
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void forgetsInTimeWhatIsOldAndUnasked(EvidenceShelf shelf) {
        var content = content("old");
        shelf.keep(name(content), content);

        // A bucket lays it aside first.
        var gone = shelf.deleteIfOlder(name(content), soon());
        assertThat(gone || shelf.deleteIfOlder(name(content), soon())).isTrue();

        assertThat(listed(shelf, soon())).isEmpty();
        assertThat(shelf.find(name(content))).isEmpty();
        assertThat(shelf.deleteIfOlder(name(content), soon())).isFalse();
    }

    @Nested
    class Bucket {
        private final S3Shelf shelf = new S3Shelf(freshBucket());
        private final byte[] content = content("in a bucket");
        private final String name = name(content);

        @Test
        void tellsTheStoreThatItIsNothingToShow() {
            var settings = freshBucket();
            new S3Shelf(settings).keep(name, content);

            try (var client = server.client()) {
                var kept =
                        client.headObject(head -> head.bucket(settings.bucket()).key(name));
                assertThat(kept.contentType()).isEqualTo("image/jpeg");
                assertThat(kept.contentDisposition()).isEqualTo("attachment");
            }
        }

        /// The very moment that a folder guards by a rename: the row is written while the sweep deletes.
        @Test
        void losesNothingThatIsSentWhileItIsSwept() {
            shelf.keep(name, content);
            shelf.deleteIfOlder(name, soon());

            assertThat(shelf.find(name)).hasValue(content);
            assertThat(shelf.deleteIfOlder(name, Instant.now().minus(Duration.ofHours(1))))
                    .isFalse();
            assertThat(shelf.find(name)).hasValue(content);
        }

        @Test
        void keepsWhatIsSentAgainAfterItWasLaidAside() {
            shelf.keep(name, content);
            shelf.deleteIfOlder(name, soon());
            shelf.keep(name, content);

            var anHourAgo = Instant.now().minus(Duration.ofHours(1));
            assertThat(shelf.deleteIfOlder(name, anHourAgo)).isFalse();
            assertThat(shelf.find(name)).hasValue(content);
        }

        @Test
        void listsManyInParts() {
            for (var number = 0; number < 5; number++) {
                shelf.keep(name(content("photo " + number)), content("photo " + number));
            }

            try (var parts = shelf.listOlder(soon(), 2)) {
                assertThat(parts.map(List::size)).containsExactly(2, 2, 1);
            }
        }

        @Test
        void isNamedWithoutItsSecret() {
            assertThat(freshBucket().toString()).doesNotContain(S3Server.SECRET).doesNotContain(S3Server.KEY);
        }

        /// A reader takes it back, and at the same moment another node, which found it old before, deletes it.
        @Test
        void losesNothingWhenTwoNodesSweepAndOneReads() {
            var settings = freshBucket();
            var other = new S3Shelf(settings);
            other.keep(name, content);
            other.deleteIfOlder(name, soon());
            assertThat(other.find(name)).hasValue(content);
            try (var client = server.client()) {
                client.deleteObject(delete -> delete.bucket(settings.bucket()).key(name));
            }

            assertThat(other.find(name)).hasValue(content);
        }

        @Test
        void saysThatItIsAwayWhenItIs() {
            try (var other = S3Server.start()) {
                var far = new S3Shelf(other.bucket("jauh"));
                other.goAway();

                assertThatThrownBy(() -> far.keep(name, content)).isInstanceOf(UncheckedIOException.class);
                assertThatThrownBy(() -> far.find(name)).isInstanceOf(UncheckedIOException.class);

                other.comeBack();
                far.keep(name, content);
                assertThat(far.find(name)).hasValue(content);
            }
        }

        @Test
        void tellsNothingToAServerOfAnAuthorityThatNobodyKnows() {
            var shown = Authority.in(folder).issue("ip:127.0.0.1");
            try (var impostor = Impostor.ofTls(shown.server())) {
                var bucket = new S3Settings(
                        "foto", "https://127.0.0.1:" + impostor.port(), "us-east-1", true, S3Server.KEY, "rahasia");
                assertThatThrownBy(() -> new S3Shelf(bucket).isEmpty()).hasStackTraceContaining("PKIX");
                assertThat(impostor.told()).isEmpty();
            }
        }

        /// A photo that was sent on would lie in a store that nobody chose.
        @Test
        void goesNowhereButWhereItWasTold() throws IOException {
            var followed = new AtomicInteger();
            var moved = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            moved.createContext("/lain", call -> {
                followed.incrementAndGet();
                call.sendResponseHeaders(200, -1);
                call.close();
            });
            moved.createContext("/", call -> {
                call.getResponseHeaders().set("Location", "/lain");
                call.sendResponseHeaders(307, -1);
                call.close();
            });
            moved.start();
            try {
                var endpoint = "http://127.0.0.1:" + moved.getAddress().getPort();
                var shelf = new S3Shelf(new S3Settings("foto", endpoint, "us-east-1", true, S3Server.KEY, "rahasia"));
                assertThatThrownBy(() -> shelf.keep(name, content)).isInstanceOf(UncheckedIOException.class);
                assertThatThrownBy(() -> shelf.find(name)).isInstanceOf(UncheckedIOException.class);
            } finally {
                moved.stop(0);
            }
            assertThat(followed).hasValue(0);
        }

        @Test
        void isNotOpenedInClearOnAnotherMachine() {
            assertThatThrownBy(() -> new S3Settings("foto", "http://s3.internal:9000", "x", true, "a", "b"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Photos would go in clear between this machine and s3.internal");
            assertThatThrownBy(() -> new S3Settings("foto", "s3.internal", "x", true, "a", "b"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("no address");
            assertThat(new S3Settings("foto", "https://s3.internal", "x", true, "a", "b").isNamed())
                    .isTrue();
        }

        @Test
        void isNotOpenedWithAnotherSecret() {
            var right = freshBucket();
            var wrong = new S3Shelf(
                    new S3Settings(right.bucket(), right.endpoint(), right.region(), true, S3Server.KEY, "salah"));

            assertThatThrownBy(() -> wrong.keep(name, content))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(right.bucket());
        }
    }

    private S3Settings freshBucket() {
        return server.bucket("uji-" + Ids.next());
    }

    /// A time after which whatever was written by now is old.
    private static Instant soon() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static List<String> listed(EvidenceShelf shelf, Instant before) {
        try (var parts = shelf.listOlder(before, 10)) {
            return parts.flatMap(List::stream).toList();
        }
    }

    private static byte[] content(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(byte[] content) {
        return Sha256.of(content).hex();
    }
}
