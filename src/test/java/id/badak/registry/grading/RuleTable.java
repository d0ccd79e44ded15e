package id.badak.registry.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A table of cases as it stands in a page of docs/rules: the page is the test.
///
/// @param head the column names
/// @param rows the cells of each line below
public record RuleTable(List<String> head, List<List<String>> rows) {
    public static RuleTable read(String page, String heading) {
        var lines = lines(Path.of("docs", "rules", page)).stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .map(RuleTable::cells)
                .toList();
        return new RuleTable(lines.getFirst(), lines.subList(2, lines.size()));
    }

    /// A list such as "2, 8"; "none" is the empty one.
    public static List<String> items(String cell) {
        return cell.equals("none")
                ? List.of()
                : Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> cells(String line) {
        var cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
        return Arrays.stream(cells).map(String::strip).toList();
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
