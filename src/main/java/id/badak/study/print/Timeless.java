package id.badak.study.print;

import id.badak.kernel.SteadyZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A DOCX or XLSX without the time it was made at: its writers put one beside every entry, and one
/// into its properties.
final class Timeless {
    private static final String PROPERTIES = "docProps/core.xml";

    private Timeless() {}

    static byte[] of(byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get();
                var out = new SteadyZip(bytes)) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                var held = in.getInputStream(entry).readAllBytes();
                out.put(entry.getName(), entry.getName().equals(PROPERTIES) ? timeless(held) : held);
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
