package id.badak.coaching.upload;

import static id.badak.cast.Refusals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.EachOffice;
import id.badak.kernel.Ids;
import id.badak.kernel.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The protocol as a device speaks it, over HTTP.
@WithBadak
class UploadPagesTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PIECE = Upload.FEWEST_PIECE_BYTES;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private UploadStore store;

    @Autowired
    private EachOffice offices;

    private Cast.Company company;
    private MentoringStory story;
    private String mentorCase;
    private Device andi;

    @BeforeEach
    void arrange() {
        company = cast.inNewOffice();
        story = MentoringStory.in(port, company).assigned();
        mentorCase = story.casePath().substring("/binaan/".length());
        andi = new Device(story.mentor());
    }

    @Test
    void bringsAPhotoInPiecesAndAnswersAsForAWholeOne() {
        var photo = photo(1);
        var begun = andi.begin(photo);
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.json().path("received").asInt()).isZero();

        for (var at = 0; at < photo.length; at += PIECE) {
            assertThat(andi.piece(begun, at, part(photo, at)).status()).isEqualTo(200);
        }
        var kept = andi.finish(begun);

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().path("id").asString())
                .isEqualTo(andi.whole(photo).json().path("id").asString());
        assertThat(rows("upload_piece")).isZero();
    }

    @Test
    void goesOnAfterACut() {
        var photo = photo(2);
        var begun = andi.begin(photo);
        andi.piece(begun, 0, part(photo, 0));

        var anew = new Device(story.mentor());
        var open = anew.list();
        assertThat(open.json().path(0).path("sha256").asString())
                .isEqualTo(Sha256.of(photo).hex());
        var again = anew.begin(photo);
        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(again.json().path("received").asInt()).isEqualTo(PIECE);
        for (var at = PIECE; at < photo.length; at += PIECE) {
            anew.piece(again, at, part(photo, at));
        }

        assertThat(anew.finish(again).status()).isEqualTo(200);
        assertThat(anew.list().json()).isEmpty();
    }

    @Test
    void isOnePieceHoweverOftenItIsSent() throws Exception {
        var photo = photo(3);
        var begun = andi.begin(photo);
        andi.piece(begun, 0, part(photo, 0));

        var statuses = new ConcurrentLinkedQueue<Integer>();
        Callable<?> second =
                () -> statuses.add(andi.piece(begun, PIECE, part(photo, PIECE)).status());
        AtOnce.outcomes(List.of(second, second));
        var first = andi.piece(begun, 0, part(photo, 0));

        assertThat(statuses).containsExactly(200, 200);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("received").asInt()).isEqualTo(2 * PIECE);
        assertThat(rows("upload_piece")).isEqualTo(2);
    }

    @Test
    void answersTheSameHoweverOftenItIsFinished() {
        var photo = photo(4);
        var begun = andi.sent(photo);

        var first = andi.finish(begun);
        var again = andi.finish(begun);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(andi.begin(photo).json().path("photo").asString())
                .isEqualTo(first.json().path("id").asString());
        assertThat(andi.piece(begun, photo.length, new byte[1]).status()).isEqualTo(409);
    }

    @Test
    void takesAPieceOnlyWhereTheLastOneEnded() {
        var photo = photo(5);
        var begun = andi.begin(photo);
        andi.piece(begun, 0, part(photo, 0));

        for (var at : new long[] {1, PIECE - 1, PIECE + 1, 2L * PIECE, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            var refused = andi.piece(begun, at, part(photo, 0));
            told(refused.status(), refused.body(), new UploadProblem.WrongPlace(PIECE));
        }
        var other = part(photo, 0);
        other[0]++;
        assertThat(andi.piece(begun, 0, other).status()).isEqualTo(409);
        assertThat(andi.begin(photo).json().path("received").asInt()).isEqualTo(PIECE);
    }

    @Test
    void takesNoPieceThatIsEmptyTooSmallTooLargeOrRunsOver() {
        var photo = photo(6);
        var begun = andi.begin(photo);

        assertThat(andi.piece(begun, 0, new byte[0]).status()).isEqualTo(422);
        var small = andi.piece(begun, 0, new byte[PIECE - 1]);
        told(small.status(), small.body(), new UploadProblem.PieceSize(PIECE, Upload.MOST_PIECE_BYTES));
        assertThat(andi.piece(begun, 0, new byte[Upload.MOST_PIECE_BYTES + 1]).status())
                .isEqualTo(422);
        assertThat(andi.piece(begun, 0, new byte[photo.length + 1]).status()).isEqualTo(409);
        assertThat(rows("upload_piece")).isZero();
    }

    /// Who cut the line reads at most the server's own refusal; what came before is safe, and there is no accident.
    @Test
    void keepsNothingOfAPieceThatWasCutOff() throws IOException {
        var photo = photo(15);
        var begun = andi.begin(photo);
        andi.piece(begun, 0, part(photo, 0));

        assertThat(andi.cutOffPiece(begun, PIECE, part(photo, PIECE))).startsWith("HTTP/1.1 400");

        assertThat(andi.begin(photo).json().path("received").asInt()).isEqualTo(PIECE);
        assertThat(andi.piece(begun, PIECE, part(photo, PIECE)).status()).isEqualTo(200);
    }

    @Test
    void isNotFinishedBeforeItIsWhole() {
        var photo = photo(7);
        var begun = andi.begin(photo);
        andi.piece(begun, 0, part(photo, 0));

        var refused = andi.finish(begun);

        told(refused.status(), refused.body(), new UploadProblem.NotWhole(PIECE, photo.length));
        assertThat(rows("upload_piece")).isEqualTo(1);
    }

    @Test
    void throwsAwayWhatIsNotWhatWasSaid() {
        var photo = photo(8);
        var other = photo.clone();
        other[other.length / 2]++;
        var begun = andi.begin(photo);
        for (var at = 0; at < photo.length; at += PIECE) {
            andi.piece(begun, at, part(other, at));
        }

        var refused = andi.finish(begun);

        told(refused.status(), refused.body(), new UploadProblem.AnotherDigest());
        assertThat(rows("upload")).isZero();
        assertThat(andi.finish(andi.sent(photo)).status()).isEqualTo(200);
    }

    @Test
    void looksIntoAWholeAsIntoAnyPhoto() {
        var page = ("<script>" + "x".repeat(PIECE) + "</script>").getBytes(StandardCharsets.UTF_8);

        var refused = andi.finish(andi.sent(page));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problem").asString()).isEqualTo("evidence.not-a-picture");
        assertThat(rows("upload")).isZero();
        assertThat(rows("evidence")).isZero();
    }

    @Test
    void beginsNothingThatIsTooLargeOrNoPhotosName() {
        assertThat(andi.begin("0".repeat(64), 10_000_001).status()).isEqualTo(413);
        assertThat(andi.begin("0".repeat(64), 0).status()).isEqualTo(422);
        assertThat(andi.begin("0".repeat(64), -1).status()).isEqualTo(422);
        var shortened = andi.begin("0".repeat(63), 1);
        told(shortened.status(), shortened.body(), new UploadProblem.Malformed());
        assertThat(andi.begin("G".repeat(64), 1).status()).isEqualTo(422);
        assertThat(andi.begin("0".repeat(64), Long.MAX_VALUE).status()).isEqualTo(413);
        assertThat(rows("upload")).isZero();
    }

    @Test
    void beginsNoMoreThanAnAccountMayHaveOpen() throws Exception {
        var tries = new ArrayList<Callable<?>>();
        for (var number = 0; number < Upload.MOST_OPEN + 4; number++) {
            var sha256 = Sha256.of("photo " + number).hex();
            tries.add(() -> andi.begin(sha256, 100_000).status());
        }

        AtOnce.outcomes(tries);

        assertThat(rows("upload")).isEqualTo(Upload.MOST_OPEN);
        var more = andi.begin(Sha256.of("one more").hex(), 100_000);
        told(more.status(), more.body(), new UploadProblem.TooMany(Upload.MOST_OPEN));
    }

    @Test
    void isNobodyElses() {
        var photo = photo(9);
        var begun = andi.begin(photo);
        var siti = new Device(story.owner());
        var far = MentoringStory.in(port, cast.inNewOffice()).assigned();
        var stranger = new Device(far.mentor());

        for (var device : List.of(siti, stranger)) {
            assertThat(device.piece(begun, 0, part(photo, 0)).body())
                    .isEqualTo(device.piece(new Told(200, "{\"id\":\"" + Ids.next() + "\"}"), 0, part(photo, 0))
                            .body());
            assertThat(device.piece(begun, 0, part(photo, 0)).status()).isEqualTo(404);
            var finished = device.finish(begun);
            told(finished.status(), finished.body(), new UploadProblem.Unknown());
        }
        assertThat(stranger.begin(photo).status()).isEqualTo(404);
        assertThat(stranger.list().status()).isEqualTo(404);
        assertThat(siti.list().json()).isEmpty();
        assertThat(rows("upload_piece")).isZero();
    }

    @Test
    void isOwnersTooAsTheWholePhotoIs() {
        var siti = new Device(story.owner());

        assertThat(siti.finish(siti.sent(photo(10))).status()).isEqualTo(200);
    }

    @Test
    void needsConsentThatStandsAtEveryStep() {
        var photo = photo(11);
        var begun = andi.sent(photo);
        story.owner().submit("/persetujuan", "/persetujuan/penarikan", Map.of());

        assertThat(andi.finish(begun).status()).isEqualTo(409);
        assertThat(andi.begin(photo(12)).status()).isEqualTo(409);
        assertThat(rows("upload_piece")).isPositive();
    }

    @Test
    void isSweptADayAfterItWasBegun() {
        andi.finish(andi.sent(photo(13)));
        var begun = andi.begin(photo(14));
        andi.piece(begun, 0, part(photo(14), 0));

        new UploadSweep(store, offices, Clock.offset(Clock.systemUTC(), Duration.ofHours(23))).sweep();
        assertThat(rows("upload")).isEqualTo(2);

        new UploadSweep(store, offices, Clock.offset(Clock.systemUTC(), Duration.ofHours(25))).sweep();
        assertThat(rows("upload")).isZero();
        assertThat(rows("upload_piece")).isZero();
        assertThat(rows("upload_end")).isZero();
        assertThat(rows("evidence")).isEqualTo(1);
    }

    /// A photo of some pieces, which nothing can press.
    private static byte[] photo(int seed) {
        var random = new Random(seed);
        var picture = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < 200 * 150; at++) {
            picture.setRGB(at % 200, at / 200, random.nextInt(0x1000000));
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] part(byte[] photo, int at) {
        return Arrays.copyOfRange(photo, at, Math.min(photo.length, at + PIECE));
    }

    /// Counts this test's own office's rows.
    private int rows(String table) {
        try (var connection = TestDatabase.address().connect();
                var count = connection.prepareStatement(
                        "SELECT count(*) FROM coaching." + table + " WHERE office_id = ?")) {
            count.setObject(1, company.office().value());
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private record Told(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String id() {
            return json().path("id").asString();
        }
    }

    private final class Device {
        private final Visitor visitor;
        private final String token;

        Device(Visitor visitor) {
            this.visitor = visitor;
            this.token = visitor.token("/akun");
        }

        Told begin(byte[] photo) {
            return begin(Sha256.of(photo).hex(), photo.length);
        }

        Told begin(String sha256, long bytes) {
            return post(
                    "/api/bukti/unggahan?kasus=" + mentorCase + "&sidik=" + sha256 + "&besar=" + bytes, new byte[0]);
        }

        Told sent(byte[] photo) {
            var begun = begin(photo);
            for (var at = begun.json().path("received").asInt(); at < photo.length; at += PIECE) {
                piece(begun, at, part(photo, at));
            }
            return begun;
        }

        Told piece(Told upload, long at, byte[] piece) {
            return post("/api/bukti/unggahan/" + upload.id() + "/potongan?mulai=" + at, piece);
        }

        /// Announces a whole piece, sends half of it, and sends no more.
        String cutOffPiece(Told upload, long at, byte[] piece) throws IOException {
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                line.setSoTimeout(20_000);
                var head = """
                        POST /api/bukti/unggahan/%s/potongan?mulai=%d HTTP/1.1\r
                        Host: 127.0.0.1:%d\r
                        Cookie: badak=%s\r
                        X-CSRF-TOKEN: %s\r
                        Content-Type: application/octet-stream\r
                        Content-Length: %d\r
                        \r
                        """.formatted(upload.id(), at, port, visitor.cookie("badak"), token, piece.length);
                line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().write(piece, 0, piece.length / 2);
                line.shutdownOutput();
                return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        Told finish(Told upload) {
            return post("/api/bukti/unggahan/" + upload.id() + "/selesai", new byte[0]);
        }

        Told whole(byte[] photo) {
            var answer = visitor.postMultipart("/api/bukti?kasus=" + mentorCase, token, Map.of("foto", photo));
            return new Told(answer.status(), answer.response().body());
        }

        Told list() {
            var answer = visitor.get("/api/bukti/unggahan?kasus=" + mentorCase);
            return new Told(answer.status(), answer.response().body());
        }

        private Told post(String path, byte[] body) {
            var answer = visitor.fetch(
                    path,
                    request -> request.header("Content-Type", "application/octet-stream")
                            .header("X-CSRF-TOKEN", token)
                            .POST(BodyPublishers.ofByteArray(body)));
            return new Told(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
