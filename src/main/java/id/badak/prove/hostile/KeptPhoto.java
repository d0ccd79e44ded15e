package id.badak.prove.hostile;

import id.badak.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/// A file as it lies in the folder of photos, looked at byte by byte and with no help of the program that wrote it.
final class KeptPhoto {
    /// What a JPEG of ours is made of: JFIF, tables, one frame, one scan. No comment, no EXIF, no profile.
    private static final Set<Integer> OURS = Set.of(0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xDD);

    private final String name;
    private final byte[] content;

    private KeptPhoto(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    static List<KeptPhoto> list(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(KeptPhoto::of).toList();
        }
    }

    private static KeptPhoto of(Path file) {
        try {
            return new KeptPhoto(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isNamedByItsDigest() {
        return Sha256.of(content).hex().equals(name);
    }

    boolean isPicture() {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(content));
            return picture != null && Math.max(picture.getWidth(), picture.getHeight()) <= 1_280;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /// From the first byte to the last nothing but segments of ours, one scan, and the end.
    boolean isNothingElse() {
        if (content.length < 4 || at(0) != 0xFF || at(1) != 0xD8) {
            return false;
        }
        for (var from = 2; from + 4 <= content.length && at(from) == 0xFF; ) {
            var marker = at(from + 1);
            if (!OURS.contains(marker)) {
                return false;
            }
            from += 2 + ((at(from + 2) << 8) | at(from + 3));
            if (marker == 0xDA) {
                return endsAfterScan(from);
            }
        }
        return false;
    }

    /// Within a scan `FF` is followed by zero or a restart; the first other marker must be the end, and the last bytes.
    private boolean endsAfterScan(int from) {
        for (var at = from; at + 1 < content.length; at++) {
            var next = at(at + 1);
            if (at(at) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next == 0xD9 && at + 2 == content.length;
            }
        }
        return false;
    }

    boolean holds(String words) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(words);
    }

    private int at(int index) {
        return content[index] & 0xFF;
    }
}
