package id.badak.study.indicator;

import id.badak.kernel.SheetText;
import id.badak.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The figures as a file that can be counted again: every share with its numerator and denominator,
/// and the definition in the file itself.
record FigureSheet(FiguresView view, Texts texts) {

    void writeCsv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            for (var row : rows()) {
                csv.printRecord(row.stream().map(FigureSheet::safe).toList());
            }
        }
    }

    void writeXlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Badak", "1.0")) {
            var sheet = workbook.newWorksheet(texts.of("indicator.title"));
            var rows = rows();
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
        }
    }

    List<List<Object>> rows() {
        var language = texts.language();
        var rows = new ArrayList<List<Object>>();
        var definition = view.definition();
        rows.add(List.of(texts.of("indicator.title"), view.office()));
        rows.add(List.of(
                texts.of("indicator.definition"), definition.definition().in(language)));
        rows.add(List.of(texts.of("indicator.numerator"), definition.numerator().in(language)));
        rows.add(List.of(
                texts.of("indicator.denominator"), definition.denominator().in(language)));
        rows.add(List.of(texts.of("indicator.source"), definition.source().in(language)));
        rows.add(List.of(texts.of("indicator.version"), definition.id() + " " + definition.version()));
        rows.add(List.of(
                texts.of("indicator.unit"),
                texts.of("indicator.unit", view.figures().unit())));
        rows.add(List.of(texts.of("indicator.counted-on"), view.countedOn().toString()));
        rows.add(List.copyOf(
                List.of("year", "chain", "kind", "unit", "k", "n", "percent", "lower", "upper", "ttp", "tdp").stream()
                        .map(name -> texts.of("indicator.column." + name))
                        .toList()));
        for (var chain : view.figures().chains()) {
            view.figures().years(chain).forEach(line -> rows.add(row(line, texts.of("indicator.all-kinds"))));
            view.figures().kinds(chain).forEach(line -> rows.add(row(line, view.kind(line, language))));
        }
        return rows;
    }

    private List<Object> row(Line line, String kind) {
        var row = new ArrayList<Object>();
        row.add(line.year());
        row.add(texts.of("chain", line.chain()));
        row.add(kind);
        row.add(texts.of("indicator.unit", view.figures().unit()));
        row.add(line.share().k());
        row.add(line.share().n());
        if (line.share().isEmpty()) {
            row.addAll(List.of("", "", ""));
        } else {
            var range = line.share().wilson();
            row.add(oneDecimal(line.share().percent()));
            row.add(oneDecimal(range.lower()));
            row.add(oneDecimal(range.upper()));
        }
        row.add(line.ttp());
        row.add(line.tdp());
        return row;
    }

    /// With a point whatever the language: programs read it.
    private static Double oneDecimal(double percent) {
        return Double.valueOf(String.format(Locale.ROOT, "%.1f", percent));
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, safe(cell).toString());
        }
    }

    /// Keeps a text from being run as a formula by the program that opens the file.
    private static Object safe(Object cell) {
        return cell instanceof String text ? SheetText.harmless(text) : cell;
    }
}
