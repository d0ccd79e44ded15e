package id.badak.study.speed;

import id.badak.study.cluster.ClusterBootstrap.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A million made-up inspections: 100,000 facilities of 80 offices, ten each, three to seven of
/// them before mentoring.
///
/// Park and Miller's generator, s ← 16807·s mod 2³¹ − 1, exact in a long as in R's doubles: so the
/// file is the same to the byte. No real facility.
final class MadePanel {
    static final int FACILITIES = 100_000;
    private static final int VISITS = 10;
    private static final int OFFICES = 80;
    private static final long SEED = 424_242;
    private static final String HEADER = "f,o,post,y\n";

    private MadePanel() {}

    private static final class Uniform {
        private long state = SEED;

        double next() {
            state = 16807 * state % 2_147_483_647L;
            return state / 2_147_483_647.0;
        }
    }

    /// Writes the rows `f,o,post,y`, about thirteen million bytes.
    static void write(Path file) throws IOException {
        var uniform = new Uniform();
        var levels = new double[FACILITIES];
        for (int f = 0; f < FACILITIES; f++) {
            double u = uniform.next();
            levels[f] = 0.6 * Math.log(u / (1 - u));
        }
        var before = new int[FACILITIES];
        for (int f = 0; f < FACILITIES; f++) {
            before[f] = 3 + (int) Math.floor(5 * uniform.next());
        }
        try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(HEADER);
            for (int f = 0; f < FACILITIES; f++) {
                int office = f % OFFICES;
                for (int j = 1; j <= VISITS; j++) {
                    int post = j > before[f] ? 1 : 0;
                    double eta = -0.1 + levels[f] + 0.25 * (office % 7 - 3) / 3 + 0.4 * post;
                    int met = uniform.next() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
                    out.write(f + "," + office + "," + post + "," + met + "\n");
                }
            }
        }
    }

    /// Reads such a file back and counts each facility, in the order of their numbers.
    static List<Counts> read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var counts = new int[4 * FACILITIES];
        int at = HEADER.length();
        while (at < bytes.length) {
            int facility = 0;
            for (; bytes[at] != ','; at++) {
                facility = 10 * facility + bytes[at] - '0';
            }
            at++;
            while (bytes[at] != ',') {
                at++;
            }
            int from = 4 * facility + 2 * (bytes[at + 1] - '0');
            counts[from] += bytes[at + 3] - '0';
            counts[from + 1]++;
            at += 5;
        }
        return IntStream.range(0, FACILITIES)
                .mapToObj(f -> new Counts(counts[4 * f], counts[4 * f + 1], counts[4 * f + 2], counts[4 * f + 3]))
                .toList();
    }
}
