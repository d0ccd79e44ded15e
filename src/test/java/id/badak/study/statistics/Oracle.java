package id.badak.study.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What R printed for the paper's percentages; see the README beside the file.
public final class Oracle {
    private static final Pattern PAIR = Pattern.compile("--- (\\d+)/(\\d+) \\(.*\\) -> (\\d+)/(\\d+) \\(.*\\)");

    private Oracle() {}

    /// One block of the file: two proportions and the lines R printed for them.
    record Block(TwoProportions pair, String text) {

        /// The numbers after a label, on the line where it stands.
        List<Double> numbers(String label, int count) {
            var matcher = Pattern.compile(Pattern.quote(label) + "((?: +-?[0-9.e+-]+){" + count + "})")
                    .matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("the oracle has no " + label);
            }
            return Pattern.compile(" +")
                    .splitAsStream(matcher.group(1).strip())
                    .map(Double::valueOf)
                    .toList();
        }

        double number(String label) {
            return numbers(label, 1).getFirst();
        }

        @Override
        public String toString() {
            return pair.before() + " -> " + pair.after();
        }
    }

    static List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var text : text().split("\n\n", -1)) {
            var matcher = PAIR.matcher(text);
            if (matcher.find()) {
                blocks.add(new Block(
                        new TwoProportions(
                                proportion(matcher.group(1), matcher.group(2)),
                                proportion(matcher.group(3), matcher.group(4))),
                        text));
            }
        }
        return blocks;
    }

    /// The list `k/n k/n …` printed under a percentage.
    public static List<Proportion> possible(String name) {
        var matcher = Pattern.compile(name + " = .*\n(.*)\n").matcher(text());
        if (!matcher.find()) {
            throw new IllegalArgumentException("the oracle has no " + name);
        }
        return Pattern.compile(" ")
                .splitAsStream(matcher.group(1).strip())
                .map(pair -> pair.split("/"))
                .map(pair -> proportion(pair[0], pair[1]))
                .toList();
    }

    private static String text() {
        return new String(file("oracle1.txt"), StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) {
        try (var stream = Oracle.class.getResourceAsStream("/statistics/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no test file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Proportion proportion(String k, String n) {
        return new Proportion(Integer.parseInt(k), Integer.parseInt(n));
    }
}
