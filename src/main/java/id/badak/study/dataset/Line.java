package id.badak.study.dataset;

import java.util.List;

/// One row of a table as text.
///
/// @param number of the line in a text file, of the row in a spreadsheet
record Line(int number, List<String> cells) {
    String cell(int at) {
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
