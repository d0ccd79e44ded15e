package id.badak.study.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What R printed for the paper's percentages; see the README beside the file.
public final class Oracle {
    private static final Pattern PAIR = Pattern.compile("--- (\\d+)/(\\d+) \\(.*\\) -> (\\d+)/(\\d+) \\(.*\\)");

    private Oracle() {}

    /// One block of the file: two proportions and the lines R printed for them.
    public record Block(TwoProportions pair, String text) {

        /// The numbers after a label, on the line where it stands.
        public List<Double> numbers(String label, int count) {
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

        public double number(String label) {
            return numbers(label, 1).getFirst();
        }

        @Override
        public String toString() {
            return pair.before() + " -> " + pair.after();
        }
    }

    public static List<Block> blocks() {
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

    /// The numbers that follow a label at the beginning of a line, in the section with this letter
    /// of the second file.
    public static List<Double> numbers(String section, String label) {
        var text = text("oracle2.txt");
        int from = text.indexOf("===== " + section + " ");
        int to = text.indexOf("\n=====", from + 1);
        for (var line : text.substring(from, to).split("\n", -1)) {
            if (line.startsWith(label + " ")) {
                return Pattern.compile(" +")
                        .splitAsStream(line.substring(label.length()).strip())
                        .filter(word -> word.matches("-?[0-9.]+(e[+-]?[0-9]+)?"))
                        .map(Double::valueOf)
                        .toList();
            }
        }
        throw new IllegalArgumentException("the oracle has no " + label + " in " + section);
    }

    public static double number(String section, String label) {
        return numbers(section, label).getFirst();
    }

    /// The columns of the panel that R used, by name.
    public static Map<String, double[]> panel() {
        var lines = text("panel240x8.csv").lines().toList();
        var names = lines.getFirst().split(",", -1);
        var columns = new LinkedHashMap<String, double[]>();
        for (int i = 0; i < names.length; i++) {
            int column = i;
            columns.put(
                    names[i],
                    lines.stream()
                            .skip(1)
                            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                            .toArray());
        }
        return columns;
    }

    /// The generator of R's data: Park and Miller's, exact in a long.
    public static double[] uniform(long seed, int count) {
        var values = new double[count];
        long state = seed;
        for (int i = 0; i < count; i++) {
            state = 16807 * state % 2147483647L;
            values[i] = state / 2147483647.0;
        }
        return values;
    }

    private static String text() {
        return text("oracle1.txt");
    }

    private static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
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
