package id.badak.study.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// A zip as a test wants it, also one that no program of good will would write.
final class Packed {
    /// What writes an entry.
    private interface Entry {
        void to(ZipArchiveOutputStream zip) throws IOException;
    }

    private final List<Entry> entries = new ArrayList<>();

    /// A project of these elements, in the REFI namespace.
    static Packed project(String elements) {
        return new Packed().with("project.qde", xml(elements));
    }

    static String xml(String elements) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"%s\" name=\"p\">%s</Project>"
                .formatted(Xml.PROJECT, elements);
    }

    Packed with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Packed with(String name, byte[] content) {
        return with(new ZipArchiveEntry(name), content);
    }

    Packed withLink(String name, String to) {
        var link = new ZipArchiveEntry(name);
        link.setUnixMode(0120777);
        return with(link, to.getBytes(StandardCharsets.UTF_8));
    }

    private Packed with(ZipArchiveEntry header, byte[] content) {
        entries.add(zip -> {
            zip.putArchiveEntry(header);
            zip.write(content);
            zip.closeArchiveEntry();
        });
        return this;
    }

    Path in(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "packed", ".qdpx");
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (var entry : entries) {
                entry.to(zip);
            }
        }
        return file;
    }
}
