package id.badak.prove.serve;

import id.badak.kernel.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Makes up what is sent about one kitchen: visits on CPPB-IRT with all 37 clauses, fixes, answers,
/// photos.
public record Visiting(UUID mentorCase, Random random) {
    static final Set<Integer> UNMET = Set.of(1, 12);

    private static final int PIXELS = 32;

    /// A visit nobody recorded yet.
    ///
    /// @param photo of the first problem; null for none
    public Deed visit(@Nullable UUID photo) {
        return visit(Ids.next(), 1 + random.nextInt(600), photo, false);
    }

    /// A visit of no minutes at all.
    public Deed wrongVisit() {
        return visit(Ids.next(), 0, null, true);
    }

    public Deed visit(UUID id, int minutes, @Nullable UUID photo, boolean wrong) {
        var body = new VisitBody(mentorCase, UNMET, minutes, photo).json();
        return new Deed(id, Deed.VISIT, id, id, VisitBody.CLAUSES, UNMET.size(), body, wrong);
    }

    public Deed fix(UUID task, UUID photo) {
        var id = Ids.next();
        var body = "{\"task\":\"%s\",\"photo\":\"%s\",\"words\":\"sudah\"}".formatted(task, photo);
        return new Deed(id, Deed.FIX, task, id, 0, 0, body, false);
    }

    public Deed review(UUID task, UUID fix) {
        var body = "{\"task\":\"%s\",\"fix\":\"%s\",\"accepted\":true,\"words\":\"\"}".formatted(task, fix);
        return new Deed(Ids.next(), Deed.REVIEW, task, fix, 0, 0, body, false);
    }

    /// A photo that nobody took before.
    public byte[] photo() {
        var picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < PIXELS * PIXELS; at++) {
            picture.setRGB(at % PIXELS, at / PIXELS, random.nextInt(0x1000000));
        }
        try {
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
