package id.badak.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Refusal;
import id.badak.registry.office.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class FacilitySheetTests {
    private static final FacilityTerms TERMS = FacilitySpecimens.terms();

    @Property(tries = 300)
    void readsOrRefusesAnyBytes(@ForAll byte[] content) {
        readOrRefuse(content);
    }

    @Property(tries = 300)
    void readsOrRefusesABrokenWorkbook(@ForAll int at, @ForAll byte instead, @ForAll int length) throws IOException {
        var content = template();
        content[Math.floorMod(at, content.length)] = instead;
        readOrRefuse(content);
        readOrRefuse(java.util.Arrays.copyOf(content, Math.floorMod(length, content.length)));
    }

    @Property(tries = 300)
    void plansAnyCellsWithoutAccident(@ForAll @Size(max = 12) List<String> cells) {
        var row = cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .toList();
        var content = FacilitySpecimens.csv(String.join(",", row));
        try {
            var rows = FacilitySheet.read(content).rows();
            var plan = new Comparison(TERMS, List.of(), List.of(), List.of()).plan(rows);
            assertThat(plan.outcomes()).hasSameSizeAs(rows);
            assertThat(plan.digest()).hasSize(64);
        } catch (Refusal understood) {
            assertThat(understood.problem().key()).startsWith("enrolment.");
        }
    }

    @Example
    void readsItsOwnTemplates() throws IOException {
        var csv = new ByteArrayOutputStream();
        ImportFiles.writeTemplateCsv(csv, regions());

        var fromWorkbook = FacilitySheet.read(template());

        assertThat(FacilitySheet.read(csv.toByteArray())).isEqualTo(fromWorkbook);
        assertThat(fromWorkbook.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(TERMS.check(row.form())).isInstanceOf(FacilityForm.Checked.Good.class));
    }

    @Example
    void refusesASmallFileThatWouldFillTheMemory() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 80; megabyte++) {
                zip.write(zeros);
            }
        }

        assertRefused(() -> FacilitySheet.read(out.toByteArray()), "enrolment.unreadable-file");
    }

    @Example
    void readsSemicolonsAndOldEncodings() {
        var text = new String(
                FacilitySpecimens.csv(FacilitySpecimens.row("S-1", FacilityField.NAME, "Café")),
                StandardCharsets.UTF_8);
        var rows = FacilitySheet.read(text.replace(',', ';').getBytes(Charset.forName("windows-1252")))
                .rows();

        assertThat(rows.getFirst().form().value(FacilityField.NAME)).isEqualTo("Café");
    }

    @Example
    void countsRowsAsTheSpreadsheetDoes() {
        var rows = FacilitySheet.read(FacilitySpecimens.csv("", FacilitySpecimens.row("S-1")))
                .rows();

        assertThat(rows).singleElement().extracting(FacilitySheet.Row::number).isEqualTo(3);
    }

    @Example
    void refusesWhatIsNoSheetOfFacilities() {
        assertRefused(() -> FacilitySheet.read(FacilitySpecimens.csv()), "enrolment.no-rows");
        assertRefused(
                () -> FacilitySheet.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), "enrolment.columns-missing");
        assertRefused(() -> FacilitySheet.read(new byte[] {'P', 'K', 3, 4, 0}), "enrolment.unreadable-file");
        assertRefused(() -> FacilitySheet.read(new byte[(12 << 20) + 1]), "enrolment.file-too-large");
        var many =
                java.util.Collections.nCopies(FacilitySheet.MOST_ROWS + 1, "x").toArray(String[]::new);
        assertRefused(() -> FacilitySheet.read(FacilitySpecimens.csv(many)), "enrolment.too-many-rows");
    }

    private static void assertRefused(ThrowingCallable reading, String key) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().key()).isEqualTo(key));
    }

    private static void readOrRefuse(byte[] content) {
        try {
            assertThat(FacilitySheet.read(content).rows()).isNotEmpty();
        } catch (Refusal understood) {
            assertThat(understood.problem().key()).startsWith("enrolment.");
        }
    }

    private static List<Region> regions() {
        return List.of(new Region("36.04", "Kabupaten Serang"));
    }

    private static byte[] template() throws IOException {
        var out = new ByteArrayOutputStream();
        ImportFiles.writeTemplate(out, regions());
        return out.toByteArray();
    }
}
