package id.badak.archive;

import com.github.luben.zstd.ZstdOutputStream;
import id.badak.kernel.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes tar, in Zstandard, in a cipher when there is a key, between the frames of [Envelope].
///
/// Tar wants the length of an entry before its first byte, and the length of a table is known after
/// its last. So a table is cut into entries of some megabytes, and no more than one is ever in
/// memory.
public final class ArchiveWriter implements AutoCloseable {
    private static final int CHUNK_BYTES = 4 << 20;
    private static final int BUFFER_BYTES = 1 << 20;

    /// Zstandard's own default.
    private static final int LEVEL = 3;

    private final Sha256 digest = new Sha256();
    private final FileChannel channel;
    private final OutputStream file;
    private final TarArchiveOutputStream tar;
    private final Date at;

    /// Begins a file, encrypted when a key is given.
    ///
    /// @param channel a file that is empty and locked; closed by the caller
    public ArchiveWriter(FileChannel channel, @Nullable BackupKey key, Instant at) throws IOException {
        this.channel = channel;
        this.at = Date.from(at);
        this.file = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        var digested = digest.writing(new Unclosed(file));
        var header = Envelope.header(key);
        digested.write(header);
        var zstd = new ZstdOutputStream(key == null ? digested : seal(digested, key, header), LEVEL);
        zstd.setChecksum(true);
        this.tar = new TarArchiveOutputStream(zstd, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    private static OutputStream seal(OutputStream out, BackupKey key, byte[] header) throws IOException {
        try {
            return key.cipher().newEncryptingStream(out, header);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Gives a stream whose bytes become the entries `folder/000001`, `folder/000002` …
    public OutputStream chunks(String folder) {
        return new Chunks(folder);
    }

    public void add(String name, byte[] content, int length) throws IOException {
        begin(name, length);
        tar.write(content, 0, length);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setMode(0600);
        entry.setModTime(at);
        tar.putArchiveEntry(entry);
    }

    /// Writes the end and waits until all of it is on the disk.
    ///
    /// @return the digest of all bytes before the last frame
    public String finish() throws IOException {
        tar.close();
        var sha256 = digest.hex();
        file.write(Envelope.trailer(sha256));
        file.flush();
        channel.force(true);
        return sha256;
    }

    /// Gives back what the compressor holds outside the heap; a half-written file stays
    /// half-written.
    @Override
    public void close() {
        try {
            tar.close();
        } catch (IOException brokenBefore) {
            // The first fault is on its way already, and says more than this one.
            return;
        }
    }

    private final class Chunks extends OutputStream {
        private final String folder;
        private final byte[] chunk = new byte[CHUNK_BYTES];
        private int filled;
        private int count;

        Chunks(String folder) {
            this.folder = folder;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (var at = from; at < from + length; ) {
                var part = Math.min(from + length - at, CHUNK_BYTES - filled);
                System.arraycopy(bytes, at, chunk, filled, part);
                filled += part;
                at += part;
                if (filled == CHUNK_BYTES) {
                    end();
                }
            }
        }

        private void end() throws IOException {
            count++;
            add("%s/%06d".formatted(folder, count), chunk, filled);
            filled = 0;
        }

        /// An empty table has one empty entry, so that it is seen to be there.
        @Override
        public void close() throws IOException {
            if (filled > 0 || count == 0) {
                end();
            }
        }
    }

    /// Keeps the file open when the cipher and the compressor end: the last frame comes after them.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
