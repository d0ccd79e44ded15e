package id.badak.study.pattern;

import id.badak.study.inquiry.CodedTexts;
import id.badak.study.inquiry.CodedTexts.Level;
import id.badak.study.material.Code;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A table of counts of turns. Each count says how the turns that it counts are asked for.
record Grid(List<Head> heads, List<Line> lines) {

    /// @param meaning what a letter stands for; as the label where it is none
    record Head(String label, String meaning) {}

    /// @param letter empty where the columns are no codes
    record Line(String letter, String name, List<Cell> cells, Optional<Cell> total) {}

    /// @param query how the turns are asked for, as in an address
    record Cell(int count, String query) {}

    /// Codes by interview.
    static Grid byInformant(Pattern pattern, CodedTexts texts, Level level) {
        var counts = texts.byInformant(level);
        return new Grid(
                pattern.labels().stream().map(label -> new Head(label, label)).toList(),
                codes(texts, counts).stream()
                        .map(code -> {
                            var row = counts.getOrDefault(code.id(), Map.of());
                            return new Line(
                                    "",
                                    code.name(),
                                    pattern.labels().stream()
                                            .map(label -> new Cell(
                                                    row.getOrDefault(label, 0),
                                                    query(level, code) + "&informan=" + encoded(label)))
                                            .toList(),
                                    Optional.of(new Cell(
                                            row.values().stream()
                                                    .mapToInt(one -> one)
                                                    .sum(),
                                            query(level, code))));
                        })
                        .toList());
    }

    /// Codes by codes; where one meets itself stands all that it has.
    static Grid together(CodedTexts texts, Level level) {
        var counts = texts.together(level);
        var codes = codes(texts, counts);
        Function<Code, String> letter = code -> letter(codes.indexOf(code));
        return new Grid(
                codes.stream()
                        .map(code -> new Head(letter.apply(code), code.name()))
                        .toList(),
                codes.stream()
                        .map(code -> new Line(
                                letter.apply(code),
                                code.name(),
                                codes.stream()
                                        .map(other -> new Cell(
                                                counts.getOrDefault(code.id(), Map.of())
                                                        .getOrDefault(other.id(), 0),
                                                query(level, code) + "&dan=" + other.id()))
                                        .toList(),
                                Optional.empty()))
                        .toList());
    }

    /// Those that count anything, in the order of the codebook.
    private static <T> List<Code> codes(CodedTexts texts, Map<UUID, T> counts) {
        return texts.codebook().all().stream()
                .filter(code -> counts.containsKey(code.id()))
                .toList();
    }

    private static String query(Level level, Code code) {
        return "tingkat=%s&kode=%s".formatted(name(level), code.id());
    }

    static String name(Level level) {
        return level == Level.CODE ? "kode" : "kategori";
    }

    private static String encoded(String label) {
        return URLEncoder.encode(label, StandardCharsets.UTF_8);
    }

    private static String letter(int index) {
        return (char) ('A' + index % 26) + (index < 26 ? "" : String.valueOf(index / 26));
    }
}
