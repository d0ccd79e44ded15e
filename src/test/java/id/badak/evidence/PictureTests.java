package id.badak.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.badak.cast.Photos;
import id.badak.cast.Refusals;
import id.badak.kernel.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PictureTests {
    /// 64 by 48 pixels, as Chromium writes it.
    private static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRogAAABXRUJQVlA4IHwAAABwBgCdASpAADAAPr1SnUunJSKht/qoAOAXiWQAyqfg+ifYBLgP4Bcf92Ad"
                    + "f+CAZzCk1IBxMFUwbU3S4aAA/t+AP5/n4fH/kQV8t75IwumDfYN+ufTHGz7z++my7Mnvyf4p8kA1R6h7WXqc"
                    + "oCrWLDIjmCCLk0cO1AqgAAAA");

    private static final String SECRET = "GPS -6.12,106.15 Dapur Bu Siti";

    @Test
    void keepsNothingButWhatCanBeSeen() throws IOException {
        var sent = withComment(jpeg(640, 480), SECRET);

        var kept = Picture.of(sent);

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains(SECRET);
        assertThat(new String(kept.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @Test
    void makesALargePhotoSmallAndLeavesASmallOne() throws IOException {
        assertThat(Picture.of(jpeg(3000, 1500)).widthPixels()).isEqualTo(1280);
        assertThat(Picture.of(jpeg(3000, 1500)).heightPixels()).isEqualTo(640);
        assertThat(Picture.of(jpeg(64, 48)).widthPixels()).isEqualTo(64);
    }

    @Test
    void refusesAPictureWhoseHeaderAsksForMoreMemoryThanThereIs() {
        var bomb = Photos.of(Color.RED);
        // A PNG's width and height stand at bytes 16 to 23.
        Arrays.fill(bomb, 16, 24, (byte) 0x7F);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Picture.of(bomb));
    }

    /// A 16-bit PNG of 49 million points would take 400 MB; a few kilobytes say so.
    @Test
    void readsAVeryLargePictureWithoutTakingMoreMemoryThanAPhoto() throws IOException {
        var kept = Picture.of(png(7_000, 7_000, 16));

        assertThat(kept.widthPixels()).isEqualTo(1280);
        assertThat(kept.heightPixels()).isEqualTo(1280);
    }

    /// Text that unfolds to a thousand times its length, where a reader of metadata would unfold it.
    @Test
    void leavesMetadataFolded() throws IOException {
        var plain = Photos.of(Color.RED);
        var bomb = new ByteArrayOutputStream();
        bomb.write(plain, 0, 33);
        var text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        text.writeBytes(deflated(1_500_000_000L));
        chunk(bomb, "zTXt", text.toByteArray());
        bomb.write(plain, 33, plain.length - 33);

        assertThat(Picture.of(bomb.toByteArray()).widthPixels()).isEqualTo(64);
    }

    @Test
    void readsAWebpAndNoneThatIsTooWideForItsDecoder() {
        assertThat(Picture.of(WEBP).widthPixels()).isEqualTo(64);

        var wide = WEBP.clone();
        // Width and height stand at bytes 26 to 29, 14 bits each.
        wide[26] = (byte) 0xFF;
        wide[27] = 0x3F;
        wide[28] = (byte) 0xFF;
        wide[29] = 0x3F;
        assertThat(Refusals.of(() -> Picture.of(wide))).isEqualTo(new EvidenceProblem.TooManyPixels());
    }

    @Test
    void turnsAPhotoUpright() throws IOException {
        var lying = withOrientation(jpeg(640, 480), 6);

        assertThat(Picture.of(lying).widthPixels()).isEqualTo(480);
        assertThat(Picture.of(lying).heightPixels()).isEqualTo(640);
    }

    @Test
    void refusesAPageThatCallsItselfAPicture() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Picture.of(page));
    }

    @Property(tries = 300)
    void readsOrRefusesAnything(@ForAll @Size(max = 400) byte[] tail) {
        for (var head : new byte[][] {
            {},
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
            {'R', 'I', 'F', 'F'}
        }) {
            var sent = new byte[head.length + tail.length];
            System.arraycopy(head, 0, sent, 0, head.length);
            System.arraycopy(tail, 0, sent, head.length, tail.length);
            readsOrRefuses(sent);
        }
    }

    @Property(tries = 200)
    void readsOrRefusesADamagedPhoto(@ForAll int at, @ForAll byte value) throws IOException {
        var damaged = jpeg(64, 48);
        damaged[Math.floorMod(at, damaged.length)] = value;

        readsOrRefuses(damaged);
    }

    private static void readsOrRefuses(byte[] sent) {
        try {
            assertThat(Picture.of(sent).jpeg()).isNotEmpty();
        } catch (Refusal refused) {
            assertThat(refused.problem())
                    .isInstanceOfAny(EvidenceProblem.NotAPicture.class, EvidenceProblem.TooManyPixels.class);
        }
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    /// A black picture, row by row without ever being whole in memory.
    private static byte[] png(int width, int height, int bits) throws IOException {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) 6)
                        .array());
        chunk(png, "IDAT", deflated((1L + width * 4L * bits / 8) * height));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /// So many zeros, pressed.
    private static byte[] deflated(long zeros) throws IOException {
        var pressed = new ByteArrayOutputStream();
        try (var press = new DeflaterOutputStream(pressed)) {
            var part = new byte[1 << 20];
            for (var left = zeros; left > 0; left -= part.length) {
                press.write(part, 0, (int) Math.min(left, part.length));
            }
        }
        return pressed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        var body = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(body);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(body);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /// Puts an EXIF segment with nothing but the orientation after the start of the image.
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /// Puts a comment segment, and the same words as an APP1 segment, after the start of the image.
    private static byte[] withComment(byte[] jpeg, String words) {
        var text = words.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        for (var marker : new int[] {0xFE, 0xE1}) {
            bytes.write(0xFF);
            bytes.write(marker);
            bytes.write((text.length + 2) >> 8);
            bytes.write((text.length + 2) & 0xFF);
            bytes.writeBytes(text);
        }
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
