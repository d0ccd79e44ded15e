package id.badak.prove.hostile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import org.jspecify.annotations.Nullable;

/// One file of somebody who means harm, or whose telephone says too much.
final class HostileFile {
    /// Stands in every text of every file, and must stand in nothing that is kept.
    static final String CANARY = "Kenari-6f2c-GPS";

    private static final int PIXELS = 48;

    /// 64 by 48 pixels, as Chromium writes it; the JDK writes none.
    private static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRogAAABXRUJQVlA4IHwAAABwBgCdASpAADAAPr1SnUunJSKht/qoAOAXiWQAyqfg+ifYBLgP4Bcf92Ad"
                    + "f+CAZzCk1IBxMFUwbU3S4aAA/t+AP5/n4fH/kQV8t75IwumDfYN+ufTHGz7z++my7Mnvyf4p8kA1R6h7WXqc"
                    + "oCrWLDIjmCCLk0cO1AqgAAAA");

    private final Kind kind;
    private final byte[] content;
    private final @Nullable Boolean picture;

    private HostileFile(Kind kind, byte[] content, @Nullable Boolean picture) {
        this.kind = kind;
        this.content = content;
        this.picture = picture;
    }

    Kind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    /// Whether taking it, or refusing it, is what should come of it: a picture on which somebody can see something
    /// is taken, and only that is kept.
    boolean isRight(boolean taken) {
        return picture == null || picture == taken;
    }

    static HostileFile of(Kind kind, Random random) {
        try {
            return new Forge(random).make(kind);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// A good picture of so many points each way, which nothing can press.
    static byte[] noisy(int side, Random random) {
        try {
            return new Forge(random).image(side, "png");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// What is wrong with it.
    enum Kind {
        EMPTY,
        PAGE,
        PAGE_WITH_JPEG_HEAD,
        PAGE_WITH_PNG_HEAD,
        PAGE_WITH_WEBP_HEAD,
        SCRIPT_WITH_GIF_HEAD,
        DRAWING_WITH_SCRIPT,
        ANOTHER_TYPE,
        ANOTHER_IMAGE_TYPE,
        JPEG_WITH_PLACE,
        JPEG_WITH_PAGE_INSIDE,
        JPEG_WITH_ARCHIVE_BEHIND,
        JPEG_WITH_BROKEN_PROFILE,
        JPEG_OF_FOUR_INKS,
        JPEG_IN_SCANS,
        JPEG_CUT_OFF,
        JPEG_FUZZED,
        JPEG_SAYS_IT_IS_HUGE,
        PNG_WITH_TEXTS,
        PNG_WITH_PAGE_BEHIND,
        PNG_WITH_TEXT_BOMB,
        PNG_WITH_PROFILE_BOMB,
        PNG_ANIMATED,
        PNG_INTERLACED,
        PNG_CUT_OFF,
        PNG_FUZZED,
        PNG_SAYS_IT_IS_HUGE,
        PNG_IS_HUGE,
        WEBP_WITH_PAGE_BEHIND,
        WEBP_FUZZED,
        WEBP_SAYS_IT_IS_HUGE,
        NOISE_WITH_HEAD,
        TOO_LARGE
    }

    private record Forge(Random random) {
        HostileFile make(Kind kind) throws IOException {
            return switch (kind) {
                case EMPTY -> no(kind, new byte[0]);
                case PAGE -> no(kind, page());
                case PAGE_WITH_JPEG_HEAD -> no(kind, with(head(0xFF, 0xD8, 0xFF, 0xE0), page()));
                case PAGE_WITH_PNG_HEAD -> no(kind, with(head(0x89, 'P', 'N', 'G', 13, 10, 26, 10), page()));
                case PAGE_WITH_WEBP_HEAD -> no(kind, with(with(text("RIFF\0\0\0\0WEBPVP8 "), new byte[4]), page()));
                case SCRIPT_WITH_GIF_HEAD -> no(kind, text("GIF89a=1;alert('" + CANARY + "')//"));
                case DRAWING_WITH_SCRIPT ->
                    no(kind, text("<svg xmlns='http://www.w3.org/2000/svg'><script>" + CANARY + "</script></svg>"));
                case ANOTHER_TYPE -> no(kind, with(anotherType(), text(CANARY)));
                case ANOTHER_IMAGE_TYPE -> no(kind, image(pick("gif", "bmp", "tif")));
                case JPEG_WITH_PLACE -> yes(kind, insert(image("jpg"), segment(0xE1, place())));
                case JPEG_WITH_PAGE_INSIDE -> yes(kind, insert(image("jpg"), segment(0xFE, page())));
                case JPEG_WITH_ARCHIVE_BEHIND -> yes(kind, with(image("jpg"), archive()));
                case JPEG_WITH_BROKEN_PROFILE -> either(kind, insert(image("jpg"), segment(0xE2, profile())));
                case JPEG_OF_FOUR_INKS -> either(kind, fourInks());
                case JPEG_IN_SCANS -> yes(kind, inScans("jpg"));
                case JPEG_CUT_OFF -> either(kind, cut(image("jpg")));
                case JPEG_FUZZED -> either(kind, fuzzed(insert(image("jpg"), segment(0xE1, place()))));
                case JPEG_SAYS_IT_IS_HUGE -> no(kind, huge(image("jpg")));
                case PNG_WITH_TEXTS ->
                    yes(kind, png(chunk("tEXt", text("Comment\0" + CANARY)), chunk("eXIf", place())));
                case PNG_WITH_PAGE_BEHIND -> yes(kind, with(png(), page()));
                case PNG_WITH_TEXT_BOMB -> yes(kind, png(chunk("zTXt", with(text("Comment\0\0"), Bomb.PRESSED))));
                case PNG_WITH_PROFILE_BOMB -> either(kind, png(chunk("iCCP", with(text("icc\0\0"), Bomb.PRESSED))));
                case PNG_ANIMATED ->
                    yes(
                            kind,
                            png(chunk(
                                    "acTL",
                                    ByteBuffer.allocate(8)
                                            .putInt(9_999)
                                            .putInt(0)
                                            .array())));
                case PNG_INTERLACED -> yes(kind, inScans("png"));
                case PNG_CUT_OFF -> either(kind, cut(png()));
                case PNG_FUZZED -> either(kind, fuzzed(png(chunk("tEXt", text("Comment\0" + CANARY)))));
                case PNG_SAYS_IT_IS_HUGE -> no(kind, blank(40_000 + random.nextInt(50_000), 60_000, 8, 1_000));
                case PNG_IS_HUGE -> {
                    var side = 6_000 + random.nextInt(1_000);
                    yield yes(kind, blank(side, side, 16, (1L + side * 8L) * side));
                }
                case WEBP_WITH_PAGE_BEHIND -> yes(kind, with(WEBP, page()));
                case WEBP_FUZZED -> either(kind, fuzzed(WEBP.clone()));
                case WEBP_SAYS_IT_IS_HUGE -> no(kind, hugeWebp());
                case NOISE_WITH_HEAD -> either(kind, noise());
                case TOO_LARGE -> no(kind, with(image("jpg"), new byte[10_000_001 + random.nextInt(3_000_000)]));
            };
        }

        private static HostileFile yes(Kind kind, byte[] content) {
            return new HostileFile(kind, content, true);
        }

        private static HostileFile no(Kind kind, byte[] content) {
            return new HostileFile(kind, content, false);
        }

        private static HostileFile either(Kind kind, byte[] content) {
            return new HostileFile(kind, content, null);
        }

        private byte[] page() {
            return text(
                    "<!DOCTYPE html><html><script>alert('%s %d')</script></html>".formatted(CANARY, random.nextInt()));
        }

        private String pick(String... all) {
            return all[random.nextInt(all.length)];
        }

        private byte[] anotherType() {
            return switch (random.nextInt(6)) {
                case 0 -> text("%PDF-1.7 ");
                case 1 -> text("MZ");
                case 2 -> head(0x7F, 'E', 'L', 'F');
                case 3 -> head(0x1F, 0x8B, 8, 0);
                case 4 -> with(new byte[4], text("ftypheic"));
                default -> text("PK\3\4");
            };
        }

        private BufferedImage drawn(int side) {
            var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (var at = 0; at < side * side; at++) {
                picture.setRGB(at % side, at / side, random.nextInt(0x1000000));
            }
            return picture;
        }

        private byte[] image(String format) throws IOException {
            return image(PIXELS, format);
        }

        private byte[] image(int side, String format) throws IOException {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn(side), format, bytes);
            return bytes.toByteArray();
        }

        /// GPS as a telephone writes it, with words in it.
        private byte[] place() {
            return with(
                    text("Exif\0\0MM\0*\0\0\0\10\0\1\210\45\0\4\0\0\0\1\0\0\0\32\0\0\0\0\0\1\0\2\0\2\0\0\0\40"),
                    text(CANARY + " GPSLatitude -6.1234 " + random.nextInt()));
        }

        private byte[] profile() {
            var profile = new byte[2_000 + random.nextInt(2_000)];
            random.nextBytes(profile);
            return with(text("ICC_PROFILE\0\1\1" + CANARY), profile);
        }

        private static byte[] segment(int marker, byte[] content) {
            return with(head(0xFF, marker, (content.length + 2) >> 8, (content.length + 2) & 0xFF), content);
        }

        private static byte[] insert(byte[] jpeg, byte[] segment) {
            return with(with(Arrays.copyOf(jpeg, 2), segment), Arrays.copyOfRange(jpeg, 2, jpeg.length));
        }

        private static byte[] archive() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(CANARY + ".html"));
                zip.write(text("<script>" + CANARY + "</script>"));
            }
            return bytes.toByteArray();
        }

        private byte[] fourInks() throws IOException {
            var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, PIXELS, PIXELS, 4, null);
            random.nextBytes(((DataBufferByte) raster.getDataBuffer()).getData());
            var bytes = new ByteArrayOutputStream();
            var writer = ImageIO.getImageWritersByFormatName("jpg").next();
            try (var out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(new IIOImage(raster, null, null));
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        }

        private byte[] inScans(String format) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var picture = drawn(PIXELS);
            var writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), format)
                    .next();
            try (var out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                var way = writer.getDefaultWriteParam();
                way.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                writer.write(null, new IIOImage(picture, null, null), way);
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        }

        private byte[] cut(byte[] whole) {
            return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
        }

        private byte[] fuzzed(byte[] whole) {
            for (var turn = 0; turn < 1 + random.nextInt(40); turn++) {
                whole[random.nextInt(whole.length)] = (byte) random.nextInt();
            }
            return whole;
        }

        /// Writes 65,500 by 65,500 over what the frame says.
        private static byte[] huge(byte[] jpeg) {
            for (var at = 2; at + 9 < jpeg.length; ) {
                var marker = jpeg[at + 1] & 0xFF;
                if (marker == 0xC0) {
                    Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xFF);
                    return jpeg;
                }
                at += 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
            }
            throw new AssertionError("the writer made no baseline frame");
        }

        /// A picture with more chunks after its head.
        private byte[] png(byte[]... more) throws IOException {
            var plain = image("png");
            var bytes = new ByteArrayOutputStream();
            bytes.write(plain, 0, 33);
            for (var chunk : more) {
                bytes.writeBytes(chunk);
            }
            bytes.write(plain, 33, plain.length - 33);
            return bytes.toByteArray();
        }

        private static byte[] blank(int width, int height, int bits, long pressed) throws IOException {
            var header = ByteBuffer.allocate(13)
                    .putInt(width)
                    .putInt(height)
                    .put((byte) bits)
                    .put((byte) 6)
                    .array();
            return with(
                    with(head(0x89, 'P', 'N', 'G', 13, 10, 26, 10), chunk("IHDR", header)),
                    with(chunk("IDAT", zeros(pressed)), chunk("IEND", new byte[0])));
        }

        private static byte[] hugeWebp() {
            // The canvas: 16,383 by 16,383, each written less one, in 24 bits.
            var canvas = with(text("VP8X"), head(10, 0, 0, 0, 0, 0, 0, 0, 0xFE, 0x3F, 0, 0xFE, 0x3F, 0));
            // A frame of 16,383 by 16,383 and nothing in it.
            var frame =
                    with(text("VP8 "), head(12, 0, 0, 0, 0x10, 0, 0, 0x9D, 0x01, 0x2A, 0xFF, 0x3F, 0xFF, 0x3F, 0, 0));
            return with(with(text("RIFF"), head(58, 0, 0, 0)), with(with(text("WEBP"), canvas), frame));
        }

        private byte[] noise() {
            var noise = new byte[100 + random.nextInt(20_000)];
            random.nextBytes(noise);
            return with(
                    random.nextBoolean() ? head(0xFF, 0xD8, 0xFF, 0xDB) : head(0x89, 'P', 'N', 'G', 13, 10, 26, 10),
                    noise);
        }

        private static byte[] chunk(String type, byte[] content) {
            var body = with(text(type), content);
            var sum = new CRC32();
            sum.update(body);
            return with(
                    with(ByteBuffer.allocate(4).putInt(content.length).array(), body),
                    ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        }

        /// So many zeros, pressed to a thousandth.
        private static byte[] zeros(long count) throws IOException {
            var pressed = new ByteArrayOutputStream();
            try (var press = new DeflaterOutputStream(pressed)) {
                var part = new byte[1 << 20];
                for (var left = count; left > 0; left -= part.length) {
                    press.write(part, 0, (int) Math.min(left, part.length));
                }
            }
            return pressed.toByteArray();
        }

        private static byte[] head(int... bytes) {
            var head = new byte[bytes.length];
            for (var at = 0; at < bytes.length; at++) {
                head[at] = (byte) bytes[at];
            }
            return head;
        }

        private static byte[] text(String words) {
            return words.getBytes(StandardCharsets.ISO_8859_1);
        }

        private static byte[] with(byte[] one, byte[] other) {
            var both = Arrays.copyOf(one, one.length + other.length);
            System.arraycopy(other, 0, both, one.length, other.length);
            return both;
        }
    }

    /// A thousand million zeros in a million bytes; pressing them takes seconds, so it is done once.
    private static final class Bomb {
        static final byte[] PRESSED = pressed();

        private static byte[] pressed() {
            try {
                return Forge.zeros(1_000_000_000L);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }
}
