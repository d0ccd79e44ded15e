package id.badak.study.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The zip of a `.qdpx`: one XML in its root and a folder of sources.
///
/// Whatever a zip can do to who unpacks it is refused before anything is read: names that lead out,
/// links, doubles, encryption, and sizes that only the unpacking shows. Every entry is unpacked once
/// and thrown away for that.
final class Bundle implements AutoCloseable {
    /// The dot means any character here: without that, a name with a line end in it would match nothing.
    private static final Pattern LEADS_OUT =
            Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*[\\\\\\p{Cc}\\u2028\\u2029].*", Pattern.DOTALL);
    private static final String FOLDER = "sources/";

    /// How the end of a zip begins, and how long it may be with its comment.
    private static final int DIRECTORY_END = 0x06054b50;

    private static final int SHORTEST_END = 22;
    private static final int LONGEST_END = SHORTEST_END + 65_535;

    /// What stands right before that end where a zip is larger than its own numbers can say.
    private static final int LARGE_LOCATOR = 0x07064b50;

    private static final int LOCATOR_LENGTH = 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final ZipArchiveEntry xml;
    private long textsRead;

    private Bundle(ZipFile zip, long size) throws IOException {
        this.zip = zip;
        var all = Collections.list(zip.getEntriesInPhysicalOrder());
        if (all.size() > Limits.MOST_ENTRIES) {
            throw new QdaFault("zip-entries", Limits.MOST_ENTRIES);
        }
        for (var entry : all) {
            requireHarmless(entry);
            if (entries.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
                throw new QdaFault("zip-double", entry.getName());
            }
        }
        long total = 0;
        for (var entry : all) {
            total += unpacked(entry);
            if (total > Limits.SMALL && total / Limits.MOST_GROWTH > size) {
                throw new QdaFault("zip-bomb", entry.getName());
            }
        }
        this.xml = findXml();
    }

    static boolean isZip(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var first = stream.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    static Bundle open(Path file) throws IOException {
        requireSmallDirectory(file);
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (IOException | RuntimeException broken) { // it throws several of its own on nonsense
            throw new QdaFault("zip");
        }
        try {
            return new Bundle(zip, Files.size(file));
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /// A directory of millions of entries would fill memory before any of them is seen. What the zip
    /// says of its length is not believed: it is read from where it begins. A zip64 says its length
    /// elsewhere, and no project we know of needs one.
    private static void requireSmallDirectory(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), LOCATOR_LENGTH + LONGEST_END);
            long from = channel.size() - length;
            var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // a channel may give less than was asked for
            }
            for (int at = length - SHORTEST_END; at >= 0; at--) {
                if (tail.getInt(at) == DIRECTORY_END) {
                    if (at >= LOCATOR_LENGTH && tail.getInt(at - LOCATOR_LENGTH) == LARGE_LOCATOR) {
                        throw new QdaFault("zip-64");
                    }
                    long said = Integer.toUnsignedLong(tail.getInt(at + 12));
                    long begin = Integer.toUnsignedLong(tail.getInt(at + 16));
                    long moved = Math.max(0, from + at - said - begin); // something stands before the zip
                    if (from + at - begin - moved > Limits.LARGEST_DIRECTORY) {
                        throw new QdaFault("zip-entries", Limits.MOST_ENTRIES);
                    }
                    return;
                }
            }
        }
        throw new QdaFault("zip");
    }

    private static void requireHarmless(ZipArchiveEntry entry) {
        var name = entry.getName();
        if (LEADS_OUT.matcher(name).matches()) {
            throw new QdaFault("zip-name", name);
        }
        if (entry.isUnixSymlink()) {
            throw new QdaFault("zip-link", name);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new QdaFault("zip-encrypted", name);
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new QdaFault("zip-method", name);
        }
    }

    private long unpacked(ZipArchiveEntry entry) throws IOException {
        if (entry.isDirectory()) {
            return 0;
        }
        try (var checked = new CheckedInputStream(stream(entry), new CRC32())) {
            long size = checked.transferTo(OutputStream.nullOutputStream());
            if (checked.getChecksum().getValue() != entry.getCrc()) {
                throw new QdaFault("zip-damaged", entry.getName());
            }
            return size;
        } catch (IOException broken) {
            throw new QdaFault("zip-damaged", entry.getName());
        }
    }

    private InputStream stream(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), entry.getName(), Math.max(1, entry.getCompressedSize()));
    }

    /// Stops where an entry becomes larger than it may, whatever it said of itself.
    private static final class Counted extends FilterInputStream {
        private final String name;
        private final long packed;
        private long count;

        private Counted(InputStream from, String name, long packed) {
            super(from);
            this.name = name;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > Limits.LARGEST_ENTRY) {
                throw new QdaFault("zip-large", name);
            }
            if (count > Limits.SMALL && count / Limits.MOST_GROWTH > packed) {
                throw new QdaFault("zip-bomb", name);
            }
        }
    }

    private ZipArchiveEntry findXml() {
        var found = entries.entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith(".qde") && !entry.getKey().contains("/"))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new QdaFault(found.isEmpty() ? "no-project" : "two-projects", found.size());
        }
        return found.getFirst();
    }

    byte[] xml() throws IOException {
        return read(xml, Limits.LARGEST_XML, new QdaFault("xml-large", Limits.LARGEST_XML >> 20));
    }

    /// The bytes of a source's file, where it is there. One that is asked for again counts again: it
    /// is held once for each source that names it.
    Optional<byte[]> text(String name) throws IOException {
        var entry = find(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var bytes = read(
                entry.get(),
                Limits.LARGEST_TEXT,
                new QdaFault("text-large", entry.get().getName(), Limits.LARGEST_TEXT >> 20));
        textsRead += bytes.length;
        if (textsRead > Limits.LARGEST_TEXTS) {
            throw new QdaFault("texts-large", Limits.LARGEST_TEXTS >> 20);
        }
        return Optional.of(bytes);
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    /// A file of the folder of sources, for copying.
    InputStream open(String name) throws IOException {
        return stream(find(name).orElseThrow());
    }

    private Optional<ZipArchiveEntry> find(String name) {
        return Optional.ofNullable(entries.get(FOLDER + name.toLowerCase(Locale.ROOT)))
                .filter(entry -> !entry.isDirectory());
    }

    private byte[] read(ZipArchiveEntry entry, int largest, QdaFault larger) throws IOException {
        try (var stream = stream(entry)) {
            var bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw larger;
            }
            return bytes;
        }
    }

    /// The files of the folder of sources, in small letters and without the folder.
    List<String> files() {
        return entries.values().stream()
                .filter(entry -> !entry.isDirectory() && !entry.equals(xml))
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /// What REFI-QDA 1.5, section 8.1, writes otherwise.
    List<Remark> dialects() {
        var remarks = new ArrayList<Remark>();
        if (!xml.getName().equals("project.qde")) {
            remarks.add(Remark.at(xml.getName(), Remark.Kind.DIALECT, "inner-name"));
        }
        entries.values().stream()
                .map(ZipArchiveEntry::getName)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(FOLDER) && !name.startsWith(FOLDER))
                .findFirst()
                .ifPresent(name ->
                        remarks.add(Remark.at(name.substring(0, FOLDER.length()), Remark.Kind.DIALECT, "folder-case")));
        return remarks;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
