package id.badak.prove;

import id.badak.kernel.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Makes up what is sent about one kitchen: visits on CPPB-IRT with all 37 clauses, fixes, answers, photos.
record Visiting(UUID mentorCase, Random random) {
    static final int CLAUSES = 37;
    static final List<Integer> UNMET = List.of(1, 12);

    private static final int PIXELS = 32;

    /// @param photo of the first problem; null for none
    Deed visit(@Nullable UUID photo) {
        return visit(Ids.next(), 1 + random.nextInt(600), photo, false);
    }

    /// A visit of no minutes at all.
    Deed wrongVisit() {
        return visit(Ids.next(), 0, null, true);
    }

    Deed visit(UUID id, int minutes, @Nullable UUID photo, boolean wrong) {
        var answers = IntStream.rangeClosed(1, CLAUSES)
                .mapToObj(clause -> "\"%d\":\"%s\"".formatted(clause, UNMET.contains(clause) ? "UNMET" : "MET"))
                .collect(Collectors.joining(","));
        var visitedOn = LocalDate.of(2026, 1, 5);
        var problems = UNMET.stream()
                .map(clause -> "{\"clause\":\"%d\",\"cause\":\"HABIT\",\"option\":\"%d-1\",\"dueOn\":\"%s\"%s}"
                        .formatted(
                                clause,
                                clause,
                                visitedOn.plusDays(30),
                                clause.equals(UNMET.getFirst()) && photo != null ? ",\"photo\":\"" + photo + "\"" : ""))
                .collect(Collectors.joining(","));
        var body = """
                {"mentorCase":"%s","edition":"cppb-irt-2012","visitedOn":"%s","minutes":%d,"form":"ON_SITE","note":"",\
                "answers":{%s},"problems":[%s]}""".formatted(mentorCase, visitedOn, minutes, answers, problems);
        return new Deed(id, Deed.VISIT, id, id, CLAUSES, UNMET.size(), body, wrong);
    }

    Deed fix(UUID task, UUID photo) {
        var id = Ids.next();
        var body = "{\"task\":\"%s\",\"photo\":\"%s\",\"words\":\"sudah\"}".formatted(task, photo);
        return new Deed(id, Deed.FIX, task, id, 0, 0, body, false);
    }

    Deed review(UUID task, UUID fix) {
        var body = "{\"task\":\"%s\",\"fix\":\"%s\",\"accepted\":true,\"words\":\"\"}".formatted(task, fix);
        return new Deed(Ids.next(), Deed.REVIEW, task, fix, 0, 0, body, false);
    }

    /// A photo that nobody took before.
    byte[] photo() {
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
