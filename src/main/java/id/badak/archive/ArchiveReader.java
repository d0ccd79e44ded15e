package id.badak.archive;

import com.github.luben.zstd.ZstdInputStream;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Sha256;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a backup from its first byte to its last, and believes nothing: every table and every
/// photo is digested again and compared with the manifest, the manifest with what was there, the
/// file with its end.
public final class ArchiveReader {
    private static final Pattern TABLE = Pattern.compile("tables/([a-z0-9_]+\\.[a-z0-9_]+)/[0-9]{6}");
    private static final Pattern PHOTO = Pattern.compile("evidence/([0-9a-f]{64})");
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path file;
    private final Sink sink;
    private final ProgressBar progress;
    private final Map<String, RowDigest> tables = new LinkedHashMap<>();
    private final RowDigest photos = new RowDigest();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long photoBytes;
    private @Nullable Manifest manifest;

    private ArchiveReader(Path file, Sink sink, ProgressBar progress) {
        this.file = file;
        this.sink = sink;
        this.progress = progress;
    }

    /// What was read and found whole.
    ///
    /// @param sha256 of the bytes before the last frame
    public record Whole(Manifest manifest, String sha256, long bytes) {}

    /// Reads a file from its first byte to its last, handing what it holds to the sink as it goes.
    ///
    /// @throws DamagedBackup when one bit is not as it was written
    /// @throws WrongKey      when it is encrypted, and not with this key
    public static Whole read(Path file, @Nullable BackupKey key, Sink sink, ProgressBar progress) throws SQLException {
        var reader = new ArchiveReader(file, sink, progress);
        try {
            progress.begin("Reading the backup", Files.size(file));
            return reader.read(key);
        } catch (NoSuchFileException missing) {
            throw new CannotStart("There is no file %s.".formatted(file), missing);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DamagedBackup("%s cannot be trusted: %s.".formatted(file, reason(damaged)), damaged);
        } finally {
            progress.end();
        }
    }

    /// Our own words where we found it; the cipher's and the compressor's say nothing to an
    /// operator.
    private static String reason(Exception damaged) {
        if (damaged instanceof EOFException) {
            return "it ends too early";
        }
        var words = damaged.getMessage();
        return damaged.getClass() != IOException.class || words == null || words.contains("\n")
                ? "its bytes are not those that were written"
                : words;
    }

    private Whole read(@Nullable BackupKey key) throws IOException, SQLException {
        var bytes = Files.size(file);
        var digest = new Sha256();
        try (var raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            var digested = digest.reading(raw);
            var header = Envelope.readHeader(digested);
            requireKey(header, key);
            var bodyBytes = bytes - header.bytes().length - Envelope.TRAILER_BYTES;
            if (bodyBytes <= 0) {
                throw new EOFException();
            }
            var body = new Bounded(digested, bodyBytes);
            readBody(key == null ? body : open(body, key, header.bytes()));
            body.transferTo(OutputStream.nullOutputStream());
            var sha256 = digest.hex();
            Envelope.checkTrailer(raw, sha256);
            return new Whole(compare(), sha256, bytes);
        }
    }

    private void requireKey(Envelope.Header header, @Nullable BackupKey key) {
        if (header.key().isPresent() && key == null) {
            throw new WrongKey("%s is encrypted. Give the key with --key-file.".formatted(file));
        }
        if (header.key().isEmpty() && key != null) {
            throw new WrongKey("%s is not encrypted; leave --key-file out.".formatted(file));
        }
        if (key != null && !header.key().orElseThrow().equals(key.fingerprint())) {
            throw new WrongKey("This is not the key of %s, which has the fingerprint %s."
                    .formatted(file, header.key().orElseThrow()));
        }
    }

    private static InputStream open(InputStream body, BackupKey key, byte[] header) throws IOException {
        try {
            return key.cipher().newDecryptingStream(body, header);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void readBody(InputStream body) throws IOException, SQLException {
        try (var zstd = new ZstdInputStream(new Unclosed(body));
                var tar = new TarArchiveInputStream(zstd, "UTF-8")) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                read(entry, tar);
            }
            zstd.transferTo(OutputStream.nullOutputStream());
        }
        body.transferTo(OutputStream.nullOutputStream());
    }

    private void read(TarArchiveEntry entry, InputStream content) throws IOException, SQLException {
        if (manifest != null) {
            throw new IOException("something follows its manifest");
        }
        var table = TABLE.matcher(entry.getName());
        var photo = PHOTO.matcher(entry.getName());
        if (table.matches()) {
            var rows = tables.computeIfAbsent(table.group(1), _ -> new RowDigest());
            copy(content, sink.table(table.group(1)), rows);
        } else if (photo.matches()) {
            readPhoto(photo.group(1), entry.getSize(), content);
        } else if (entry.getName().equals(Manifest.NAME)) {
            manifest = Manifest.of(content.readAllBytes());
        } else {
            throw new IOException("it holds an entry that this program does not know: " + entry.getName());
        }
    }

    private void readPhoto(String sha256, long bytes, InputStream content) throws IOException, SQLException {
        var digest = new RowDigest();
        try (var out = openPhoto(sha256)) {
            copy(content, out, digest);
        }
        if (!digest.sha256().equals(sha256)) {
            throw new IOException("the photo " + sha256 + " is not the one it was");
        }
        photoBytes += bytes;
        photos.write((sha256 + " " + bytes + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// A fault on the other side is not the backup's.
    private OutputStream openPhoto(String sha256) throws SQLException {
        try {
            return sink.photo(sha256);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void copy(InputStream in, OutputStream out, OutputStream digest) throws IOException {
        int length;
        while ((length = in.read(buffer)) > 0) {
            digest.write(buffer, 0, length);
            try {
                out.write(buffer, 0, length);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /// Both ways: nothing that was promised is missing, and nothing is there that was not.
    private Manifest compare() throws IOException {
        if (manifest == null) {
            throw new EOFException();
        }
        if (manifest.about().format() != Manifest.FORMAT) {
            throw new IOException("it has a format that this program does not know");
        }
        for (var part : manifest.tables()) {
            var rows = tables.remove(part.fullName());
            if (rows == null || rows.count() != part.rows() || !rows.sha256().equals(part.sha256())) {
                throw new IOException("the rows of " + part.fullName() + " are not those that were copied");
            }
        }
        if (!tables.isEmpty()) {
            throw new IOException("it holds tables that its manifest does not name: " + tables.keySet());
        }
        if (!manifest.photos().equals(new Manifest.Photos(photos.count(), photoBytes, photos.sha256()))) {
            throw new IOException("its photos are not those that were copied");
        }
        return manifest;
    }

    /// The bytes between the frames, and no more; counts them for the bar.
    private final class Bounded extends InputStream {
        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            var got = in.read(bytes, from, (int) Math.min(length, left));
            if (got > 0) {
                left -= got;
                progress.advance(got);
            }
            return got;
        }
    }

    /// Keeps the body open when the compressor ends, so that what follows it is read, too.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The body is closed with the file.
        }
    }
}
