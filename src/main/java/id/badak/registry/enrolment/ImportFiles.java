package id.badak.registry.enrolment;

import id.badak.kernel.SheetText;
import id.badak.kernel.Texts;
import id.badak.registry.office.Region;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/// The files an import gives out: a template to fill in, and the list of faults.
///
/// CSV is written as a spreadsheet program in Indonesia opens it with a double click: semicolons,
/// and the mark of UTF-8 in front.
final class ImportFiles {
    private ImportFiles() {}

    static void writeTemplate(OutputStream out, List<Region> regions) throws IOException {
        var book = new Workbook(out, "Badak", null);
        var sheet = book.newWorksheet("sarana");
        var line = 0;
        for (var cells : template(regions).toList()) {
            for (var column = 0; column < cells.size(); column++) {
                sheet.value(line, column, cells.get(column));
                sheet.width(column, 24);
                // Format 49 is text, so that a telephone number keeps its first 0.
                sheet.style(line, column).format("@").set();
            }
            line++;
        }
        sheet.freezePane(0, 1);
        book.finish();
    }

    static void writeTemplateCsv(OutputStream out, List<Region> regions) throws IOException {
        try (var csv = csv(out)) {
            for (var cells : template(regions).toList()) {
                csv.printRecord(cells);
            }
        }
    }

    static void writeFaults(OutputStream out, ImportPlan plan, Texts texts) throws IOException {
        try (var csv = csv(out)) {
            csv.printRecord(
                    texts.of("facility.import.row"),
                    texts.of("facility.import.column"),
                    texts.of("facility.import.fault"));
            for (var row : plan.faulty()) {
                for (var fault : row.faults()) {
                    csv.printRecord(
                            row.row(), fault.field().column(), SheetText.harmless(EnrolmentWords.say(fault, texts)));
                }
            }
        }
    }

    private static CSVPrinter csv(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        return new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setDelimiter(';').get());
    }

    /// The headings and two examples that the office could import as they are.
    private static Stream<List<String>> template(List<Region> regions) {
        var region = regions.isEmpty() ? "" : regions.getFirst().name();
        return Stream.of(
                Arrays.stream(FacilityField.values()).map(FacilityField::column).toList(),
                List.of(
                        "CONTOH-1",
                        "Usaha Contoh Satu",
                        "Pemilik Contoh Satu",
                        "081200000001",
                        "Dapur Contoh Satu",
                        "Produksi",
                        "Industri rumah tangga pangan (PIRT)",
                        "Produk pangan",
                        region,
                        "Jalan Contoh 1"),
                List.of(
                        "CONTOH-2",
                        "Usaha Contoh Dua",
                        "Pemilik Contoh Dua",
                        "",
                        "Toko Obat Contoh Dua",
                        "Pelayanan",
                        "Toko obat",
                        "Obat",
                        region,
                        "Jalan Contoh 2"));
    }
}
