package id.badak.evidence;

import id.badak.kernel.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/// A photo as it is kept: JPEG, at most 1,280 pixels on the long side, upright, without metadata.
///
/// Size: ours; at 1,280 pixels the words on a label can still be read.
final class Picture {
    private static final int LONGEST_PIXELS = 1_280;

    /// Source: ours. Four bytes a pixel, so 200 MB at most for each photo that is decoded.
    private static final long MOST_PIXELS = 50_000_000;
    private static final double QUALITY = 0.8;

    /// A decoded photo takes four bytes a pixel, so only a few are decoded at a time.
    private static final Semaphore DECODING = new Semaphore(2);

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
        var size = size(sent);
        if (!looksLikePicture(sent) || size.pixels() > MOST_PIXELS) {
            throw Problem.refuse(new EvidenceProblem.NotAPicture());
        }
        DECODING.acquireUninterruptibly();
        try {
            return shrink(sent, size);
        } catch (IOException | RuntimeException unreadable) {
            // The decoders throw what they like on a damaged file; each means the same to the sender.
            throw Problem.refuse(new EvidenceProblem.NotAPicture());
        } finally {
            DECODING.release();
        }
    }

    /// Makes a picture small, never larger: a small one is only written anew, without its metadata.
    private static Picture shrink(byte[] sent, Size size) throws IOException {
        var reading = Thumbnails.of(new ByteArrayInputStream(sent))
                .imageType(BufferedImage.TYPE_INT_RGB)
                .useExifOrientation(true);
        var fitting = size.longest() > LONGEST_PIXELS ? reading.size(LONGEST_PIXELS, LONGEST_PIXELS) : reading.scale(1);
        var small = fitting.asBufferedImage();
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(small).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(jpeg);
        return new Picture(jpeg.toByteArray(), small.getWidth(), small.getHeight());
    }

    private record Size(int width, int height) {
        static final Size UNREADABLE = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE);

        long pixels() {
            return (long) width * height;
        }

        int longest() {
            return Math.max(width, height);
        }
    }

    private static Size size(byte[] sent) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Size.UNREADABLE;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Size.UNREADABLE;
        }
    }

    private static boolean looksLikePicture(byte[] sent) {
        return startsWith(sent, 0, 0xFF, 0xD8, 0xFF)
                || startsWith(sent, 0, 0x89, 'P', 'N', 'G')
                || (startsWith(sent, 0, 'R', 'I', 'F', 'F') && startsWith(sent, 8, 'W', 'E', 'B', 'P'));
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
