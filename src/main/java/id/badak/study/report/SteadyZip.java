package id.badak.study.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A DOCX or XLSX without the time it was made at: its writers put one beside every entry, and one
/// into its properties.
final class SteadyZip {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyZip() {}

    static byte[] of(byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(NO_TIME);
                out.putNextEntry(steady);
                var held = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(PROPERTIES) ? timeless(held) : held);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$11980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
