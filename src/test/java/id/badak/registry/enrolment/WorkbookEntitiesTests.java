package id.badak.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Refusal;
import id.badak.registry.office.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbook is XML in a ZIP: what XML may ask to be read from elsewhere is not read.
class WorkbookEntitiesTests {
    private static final String SECRET = "Rahasia dari mesin ini";

    @TempDir
    private Path folder;

    @Test
    void areNotReadFromAFileOfThisMachine() throws IOException {
        var file = Files.writeString(folder.resolve("rahasia"), SECRET);

        assertThat(wordsOf(with("<!ENTITY lain SYSTEM \"" + file.toUri() + "\">")))
                .doesNotContain(SECRET);
    }

    /// The refusals are worth something only if that cell is read.
    @Test
    void standWhereWordsAreRead() throws IOException {
        assertThat(wordsOf(with("", "kenari"))).contains("kenari");
    }

    @Test
    void areNotUnfoldedWithoutEnd() throws IOException {
        var entities = new StringBuilder("<!ENTITY l0 \"tumbuh\">");
        for (var level = 1; level < 12; level++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
        }
        entities.append("<!ENTITY lain \"&l11;\">");

        assertThat(wordsOf(with(entities.toString()))).doesNotContain("tumbuhtumbuh");
    }

    /// Puts the entity in the place of the first shared string that a row holds.
    private byte[] with(String entities) throws IOException {
        return with(entities, "&lain;");
    }

    private byte[] with(String entities, String words) throws IOException {
        var template = folder.resolve("template.xlsx");
        try (var to = Files.newOutputStream(template)) {
            ImportFiles.writeTemplate(to, List.of(new Region("36.04", "Kabupaten Serang")));
        }
        var out = new ByteArrayOutputStream();
        var touched = 0;
        try (var from = new ZipFile(template.toFile());
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.entries())) {
                var content = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    var end = content.indexOf("</t>");
                    var start = content.lastIndexOf('>', end - 1) + 1;
                    var root = content.indexOf("<sst");
                    content = content.substring(0, root)
                            + (entities.isEmpty() ? "" : "<!DOCTYPE sst [" + entities + "]>")
                            + content.substring(root, start)
                            + words
                            + content.substring(end);
                    touched++;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(touched).isOne();
        return out.toByteArray();
    }

    private static String wordsOf(byte[] workbook) {
        try {
            return Cells.read(workbook, 1_000).toString();
        } catch (Refusal refused) {
            assertThat(refused.problem()).isEqualTo(new EnrolmentProblem.UnreadableFile());
            return "";
        }
    }
}
