package id.badak.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.badak.cast.Photos;
import id.badak.kernel.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PictureTests {
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
            assertThat(refused.problem()).isInstanceOf(EvidenceProblem.NotAPicture.class);
        }
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
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
