package id.badak.study.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.Language;
import id.badak.kernel.Sha256;
import id.badak.kernel.Texts;
import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A table is read as it was meant, or refused with row and column.
class DatasetReaderTests {
    private static final String HEADING = "facility,office,kind,date,compliant,mentored_on,visits\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsEveryRowAndItsHash() {
        var bytes = PanelSpecimens.table(_ -> true);
        var dataset = read(bytes, PanelSpecimens.QUARTERS);
        assertThat(dataset.cells()).isEqualTo(1920);
        assertThat(dataset.facilities()).isEqualTo(240);
        assertThat(dataset.offices()).isEqualTo(12);
        assertThat(dataset.kinds()).containsExactly("distribusi", "produksi");
        assertThat(dataset.origin().sha256()).isEqualTo(Sha256.of(bytes).hex());
        assertThat(dataset.origin().lastDay()).isEqualTo(LocalDate.of(2024, 11, 15));
        assertThat(IntStream.range(0, 1920).filter(dataset::met).count()).isEqualTo(1129);
        assertThat(PeriodUnit.QUARTER.label(dataset.period(0))).isEqualTo("2023-Q1");
    }

    @Test
    void theLastInspectionOfAPeriodCounts() {
        var dataset = read(HEADING + "A,K,P,2024-11-02,0,,1\nA,K,P,2024-03-01,1,,2\nA,K,P,2023-01-01,1,,3\n");
        assertThat(dataset.cells()).isEqualTo(2);
        assertThat(dataset.origin().rows()).isEqualTo(3);
        assertThat(dataset.met(0)).isTrue();
        assertThat(dataset.met(1)).isFalse();
        assertThat(dataset.visits(1)).isEqualTo(1);
    }

    @Test
    void readsWhatOldSpreadsheetProgramsWrite() {
        var text =
                "sarana;balai;jenis;tgl;hasil;jam\r\n\"Caf\u00e9; \"\"A\"\"\";K;P;31/12/2024;MK;2,5\r\n\r\nB;K;P;1.2.2024;TMK;\r\n";
        var map = """
                columns: {facility: Sarana, office: balai, kind: jenis, date: tgl, compliant: hasil, hours: jam}
                dates: dmy
                yes: [mk]
                no: [tmk]
                """;
        for (var charset : new Charset[] {WINDOWS, StandardCharsets.UTF_8}) {
            var dataset = read(text.getBytes(charset), map);
            assertThat(dataset.origin().encoding()).isEqualTo(charset.name());
            assertThat(dataset.hours(0)).isEqualTo(2.5);
            assertThat(dataset.hours(1)).isNaN();
            assertThat(dataset.origin().firstDay()).isEqualTo(LocalDate.of(2024, 2, 1));
        }
        assertThat(read("\uFEFF" + HEADING + "A,K,P,2024-01-01,ya,,\n").cells()).isEqualTo(1);
        assertThat(read((HEADING + "A,K,P,2024-01-01,ya,,\n").replace(',', '\t'))
                        .cells())
                .isEqualTo(1);
    }

    @Test
    void readsSpreadsheets() throws IOException {
        var file = folder.resolve("tabel.xlsx");
        try (var stream = Files.newOutputStream(file);
                var book = new Workbook(stream, "Badak", "1.0")) {
            var sheet = book.newWorksheet("Lembar");
            var headings = HEADING.strip().split(",", -1);
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, 17);
            sheet.value(1, 1, "K");
            sheet.value(1, 2, "P");
            sheet.value(1, 3, LocalDate.of(2024, 3, 4));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
            sheet.value(1, 4, true);
            sheet.value(1, 6, 1.234);
        }
        var dataset = new DatasetReader(ColumnMap.usual(), _ -> {}).read(file);
        assertThat(dataset.origin().encoding()).isEqualTo("XLSX");
        assertThat(dataset.origin().firstDay()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(dataset.met(0)).isTrue();
        assertThat(dataset.visits(0)).isEqualTo(1.234);
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0});
        assertThat(fault(file, ColumnMap.usual()).key()).isEqualTo("not-sheet");
    }

    /// One good row, then one in which a single cell is wrong.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    B,K,P,03/04/2024,1,,   | date-ambiguous
                    B,K,P,13/13/2024,1,,   | date
                    B,K,P,2024-02-30,1,,   | date
                    B,K,P,1024-02-03,1,,   | date-range
                    B,K,P,2024-01-01,2,,   | met
                    B,K,P,2024-01-01,,,    | empty
                    ,K,P,2024-01-01,1,,    | empty
                    B,K,P,2024-01-01,1,,-1 | number
                    B,K,P,2024-01-01,1,,1.234 | number-ambiguous
                    B,K,P,2024-01-01,1,,100001 | number-range
                    A,L,P,2024-02-01,1,,   | contradicts
                    A,K,Q,2024-02-01,1,,   | contradicts
                    A,K,P,2024-02-01,1,2024-01-01, | contradicts
                    A,K,P,2024-01-01,0,,   | twice
                    B,K,P,2024-01-01,1,,"1 | open-quote""")
    void refusesWithTheRow(String row, String key) {
        var fault = fault(HEADING + "A,K,P,2024-01-01,1,,0\n" + row + "\n");
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.row()).isEqualTo(3);
        for (var language : Language.values()) {
            assertThat(fault.sentence("t.csv", Texts.in(language)))
                    .contains("t.csv", " 3,")
                    .doesNotContain("⟨", "{0}");
        }
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(fault("").key()).isEqualTo("no-rows");
        assertThat(fault(HEADING).key()).isEqualTo("no-rows");
        assertThat(fault(HEADING.replace("date", "tanggal")).key()).isEqualTo("column-missing");
        assertThat(fault(HEADING.replace("visits", "date")).key()).isEqualTo("column-twice");
        assertThat(fault("facility\0").key()).isEqualTo("not-text");
        assertThat(fault("a,".repeat(1001)).key()).isEqualTo("too-many-cells");
        assertThat(fault("a".repeat(300) + HEADING).key()).isEqualTo("column-missing");
        assertThat(fault(HEADING + "A".repeat(201) + ",K,P,2024-01-01,1,,\n").key())
                .isEqualTo("name");
        var kinds = IntStream.range(0, 13)
                .mapToObj("A%1$d,K,P%1$d,2024-01-01,1,,%n"::formatted)
                .collect(Collectors.joining());
        assertThat(fault(HEADING + kinds).key()).isEqualTo("too-many-kinds");
    }

    @Test
    void refusesTwoEncodingsAtOnce() throws IOException {
        var mixed = Files.newOutputStream(folder.resolve("campur.csv"));
        try (mixed) {
            mixed.write((HEADING + "Caf\u00e9,K,P,2024-01-01,1,,\n").getBytes(StandardCharsets.UTF_8));
            mixed.write("Caf\u00e9,K,P,2024-01-01,1,,\n".getBytes(WINDOWS));
        }
        var fault = fault(folder.resolve("campur.csv"), ColumnMap.usual());
        assertThat(fault.key()).isEqualTo("mixed-encoding");
        assertThat(fault.row()).isEqualTo(3);
    }

    @Test
    void theMapDecidesWhatCanBeReadInTwoWays() {
        var rows = HEADING + "A,K,P,03/04/2024,1,,\"1,234\"\n";
        assertThat(fault(rows).key()).isEqualTo("date-ambiguous");
        assertThat(read(rows.getBytes(StandardCharsets.UTF_8), "dates: dmy\ndecimal: comma\n")
                        .origin()
                        .firstDay())
                .isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(read(rows.getBytes(StandardCharsets.UTF_8), "dates: mdy\ndecimal: comma\n")
                        .origin()
                        .firstDay())
                .isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(fault(write(rows), map("dates: mdy\ndecimal: point\n")).key())
                .isEqualTo("number-mark");
        assertThat(fault(write(HEADING + "A,K,P,31/04/2024,1,,\n"), map("dates: dmy\n"))
                        .key())
                .isEqualTo("date-order");
        assertThat(read(HEADING + "A,K,P,04/04/2024,1,,\n").origin().firstDay()).isEqualTo(LocalDate.of(2024, 4, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kolom: {}",
                "columns: {tanggal: date}",
                "columns: {date: x, office: X}",
                "dates: dym",
                "period: week",
                "yes: [x]\nno: [X]"
            })
    void refusesAMapItDoesNotKnow(String yaml) {
        assertThat(catchThrowableOfType(YamlFault.class, () -> map(yaml))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR,2024-12-31,2024",
        "HALF,2024-07-01,2024-H2",
        "QUARTER,2024-06-30,2024-Q2",
        "MONTH,2024-01-31,2024-01"
    })
    void periodsAreNamedAndReadBack(PeriodUnit unit, LocalDate day, String label) {
        assertThat(unit.label(unit.period(day))).isEqualTo(label);
        assertThat(unit.parse(label)).hasValue(unit.period(day));
        assertThat(unit.parse("2024-X")).isEmpty();
        assertThat(unit.parse(unit.label(0).replaceAll("-.*", "") + "-Q5")).isEmpty();
    }

    private Dataset read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "period: year\n");
    }

    private Dataset read(byte[] bytes, String yaml) {
        try {
            return new DatasetReader(map(yaml), _ -> {}).read(Files.write(folder.resolve("tabel.csv"), bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private DatasetFault fault(String text) {
        return fault(write(text), ColumnMap.usual());
    }

    private static DatasetFault fault(Path file, ColumnMap map) {
        return catchThrowableOfType(DatasetFault.class, () -> new DatasetReader(map, _ -> {}).read(file));
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("tabel.csv"), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static ColumnMap map(String yaml) {
        return ColumnMap.read(YamlNode.read("peta.yaml", new StringReader(yaml)));
    }
}
