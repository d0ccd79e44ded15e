package id.badak.evidence;

import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;

/// A photo as it is kept: JPEG, at most 1,280 pixels on the long side, upright, without metadata.
///
/// Size: ours; at 1,280 pixels the words on a label can still be read.
final class Picture {
    private static final int LONGEST_PIXELS = 1_280;
    private static final long DECODED_PIXELS = 12_500_000;
    private static final double QUALITY = 0.8;
    private static final int AT_A_TIME = 2;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    /// A decoded photo takes up to eight bytes a pixel, so only a few are decoded at a time.
    private static final Semaphore DECODING = new Semaphore(AT_A_TIME);

    private final byte[] jpeg;
    private final int widthPixels;
    private final int heightPixels;

    private Picture(byte[] jpeg, int widthPixels, int heightPixels) {
        this.jpeg = jpeg;
        this.widthPixels = widthPixels;
        this.heightPixels = heightPixels;
    }

    byte[] jpeg() {
        return jpeg;
    }

    int widthPixels() {
        return widthPixels;
    }

    int heightPixels() {
        return heightPixels;
    }

    /// Reads a JPEG, PNG or WebP and makes it small.
    ///
    /// @throws id.badak.kernel.Refusal when it is no picture, or its header asks for too much
    ///                                 memory
    static Picture of(byte[] sent) {
        var format = Format.of(sent);
        DECODING.acquireUninterruptibly(format.share);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
            try {
                reader.setInput(input, true, true);
                return shrink(reader, sent, format);
            } finally {
                reader.dispose();
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // The decoders throw what they like on a damaged file; each means the same to the sender.
            throw Problem.refuse(new EvidenceProblem.NotAPicture());
        } finally {
            DECODING.release(format.share);
        }
    }

    /// Makes a picture small, never larger: a small one is only written anew, without its metadata.
    private static Picture shrink(ImageReader reader, byte[] sent, Format format) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > format.mostPixels) {
            throw Problem.refuse(new EvidenceProblem.TooManyPixels());
        }
        var read = reader.read(0, thinned(reader, pixels));
        var longest = Math.max(read.getWidth(), read.getHeight());
        var reading = Thumbnails.of(read).imageType(BufferedImage.TYPE_INT_RGB);
        var fitting = longest > LONGEST_PIXELS ? reading.size(LONGEST_PIXELS, LONGEST_PIXELS) : reading.scale(1);
        var small = fitting.asBufferedImage();
        var upright = format == Format.JPEG ? upright(small, sent) : small;
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(upright)
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return new Picture(jpeg.toByteArray(), upright.getWidth(), upright.getHeight());
    }

    /// Turns a telephone's photo as its EXIF says; an EXIF that says nothing of it, or nonsense, turns nothing.
    private static BufferedImage upright(BufferedImage lying, byte[] jpeg) {
        try {
            var turn = ExifUtils.getOrientationFromExif(exif(jpeg));
            return turn == null
                    ? lying
                    : ExifFilterUtils.getFilterForOrientation(turn).apply(lying);
        } catch (RuntimeException nonsense) {
            return lying;
        }
    }

    /// Finds the EXIF segment, or gives nothing. The decoder's own reader of metadata refuses a file whose EXIF stands
    /// before its JFIF head, and looks at more than we need.
    private static byte[] exif(byte[] jpeg) {
        var segments = ByteBuffer.wrap(jpeg, 2, jpeg.length - 2);
        while (segments.remaining() > 4 && (segments.get() & 0xFF) == 0xFF) {
            var marker = segments.get() & 0xFF;
            var length = (segments.getShort() & 0xFFFF) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > segments.remaining()) {
                return new byte[0];
            }
            if (marker == APP1 && length > 6 && startsWith(jpeg, segments.position(), 'E', 'x', 'i', 'f', 0, 0)) {
                return Arrays.copyOfRange(jpeg, segments.position(), segments.position() + length);
            }
            segments.position(segments.position() + length);
        }
        return new byte[0];
    }

    /// Of a very large picture only every second point is decoded, or every third, so that the memory it takes is
    /// that of a telephone's photo, whatever its header says.
    private static ImageReadParam thinned(ImageReader reader, long pixels) {
        var step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS));
        var reading = reader.getDefaultReadParam();
        reading.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reading;
    }

    /// What we read, told by the first bytes and by nothing the sender says.
    private enum Format {
        JPEG(50_000_000, 1),
        PNG(50_000_000, 1),
        /// Its decoder takes some 30 bytes a pixel and thins nothing: one at a time, and not of any size.
        WEBP(6_250_000, AT_A_TIME);

        private final long mostPixels;
        private final int share;

        Format(long mostPixels, int share) {
            this.mostPixels = mostPixels;
            this.share = share;
        }

        static Format of(byte[] sent) {
            if (startsWith(sent, 0, 0xFF, 0xD8, 0xFF)) {
                return JPEG;
            }
            if (startsWith(sent, 0, 0x89, 'P', 'N', 'G')) {
                return PNG;
            }
            if (startsWith(sent, 0, 'R', 'I', 'F', 'F') && startsWith(sent, 8, 'W', 'E', 'B', 'P')) {
                return WEBP;
            }
            throw Problem.refuse(new EvidenceProblem.NotAPicture());
        }
    }

    private static boolean startsWith(byte[] sent, int at, int... magic) {
        if (sent.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((sent[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
