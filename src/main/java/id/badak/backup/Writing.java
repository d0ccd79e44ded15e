package id.badak.backup;

import id.badak.archive.ArchiveReader;
import id.badak.archive.ArchiveWriter;
import id.badak.archive.DamagedBackup;
import id.badak.archive.Manifest;
import id.badak.archive.RowDigest;
import id.badak.archive.Sink;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Folders;
import id.badak.kernel.PrivateFile;
import id.badak.kernel.Release;
import id.badak.kernel.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way of one backup: written beside, forced to disk, read again, renamed, noted.
final class Writing {
    private static final int SHOWN = 3;

    private final Estate estate;
    private final Path file;
    private final Path part;
    private final Backups door;
    private final boolean withoutMissing;
    private final List<String> missing = new ArrayList<>();

    Writing(Estate estate, Path file, Backups door, boolean withoutMissing) {
        this.estate = estate;
        this.file = file.toAbsolutePath().normalize();
        this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
        this.door = door;
        this.withoutMissing = withoutMissing;
    }

    Backups.Summary write() throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CannotStart("%s is there already; a backup is never overwritten.".formatted(file));
        }
        var parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CannotStart("There is no folder %s.".formatted(parent));
        }
        try (var channel = open()) {
            var written = writeInto(channel);
            var whole = ArchiveReader.read(part, door.key(), new Sink.Nowhere(), door.progress());
            if (!whole.manifest().equals(written)) {
                throw new DamagedBackup("What was read back from %s is not what was written.".formatted(part));
            }
            rename(parent);
            note(whole);
            return Backups.Summary.of(whole);
        } catch (IOException fault) {
            throw new CannotStart("%s could not be written: %s.".formatted(file, reason(fault)), fault);
        } catch (UncheckedIOException fault) {
            throw new CannotStart("%s could not be written: %s.".formatted(file, fault.getMessage()), fault);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String reason(IOException fault) {
        return fault instanceof NoSuchFileException gone
                ? gone.getFile() + " is gone"
                : String.valueOf(fault.getMessage());
    }

    /// A part that nobody holds was left by a kill, and is written over.
    private FileChannel open() throws IOException {
        if (!Files.exists(part)) {
            PrivateFile.create(part, new byte[0]);
        }
        var channel = FileChannel.open(part, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel.truncate(0);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw taken();
        }
        channel.close();
        throw taken();
    }

    private CannotStart taken() {
        return new CannotStart("Another backup is being written to %s.".formatted(file));
    }

    private Manifest writeInto(FileChannel channel) throws IOException, SQLException {
        try (var snapshot = Snapshot.open(estate.database());
                var archive = new ArchiveWriter(channel, door.key(), snapshot.at())) {
            var about = snapshot.about(program());
            var tables = writeTables(snapshot, archive);
            var photos = writePhotos(snapshot, archive);
            var manifest = new Manifest(
                    about, tables, snapshot.counters(), photos, leftOut(snapshot.tables()), List.copyOf(missing));
            var json = manifest.json();
            archive.add(Manifest.NAME, json, json.length);
            archive.finish();
            return manifest;
        } finally {
            door.progress().end();
        }
    }

    private List<Manifest.Part> writeTables(Snapshot snapshot, ArchiveWriter archive) throws IOException, SQLException {
        var copied = snapshot.tables().stream()
                .filter(table -> table.reasonToStay().isEmpty())
                .toList();
        door.progress()
                .begin(
                        "Copying tables",
                        copied.stream().mapToLong(Catalogue.Table::bytes).sum());
        var parts = new ArrayList<Manifest.Part>();
        for (var table : copied) {
            var rows = new RowDigest();
            try (var entries = archive.chunks("tables/" + table.fullName())) {
                snapshot.copy(table, new Both(rows, entries));
            }
            parts.add(new Manifest.Part(table.schema(), table.name(), table.columns(), rows.count(), rows.sha256()));
            door.progress().advance(table.bytes());
        }
        return List.copyOf(parts);
    }

    private Manifest.Photos writePhotos(Snapshot snapshot, ArchiveWriter archive) throws IOException, SQLException {
        var list = new RowDigest();
        var bytes = new long[1];
        var count = new long[1];
        snapshot.eachPhoto(_ -> count[0]++);
        door.progress().begin("Copying photos", count[0]);
        snapshot.eachPhoto(sha256 -> {
            var photo = findWhole(sha256);
            if (photo.isPresent()) {
                var size = photo.get().length;
                archive.add("evidence/" + sha256, photo.get(), size);
                list.write((sha256 + " " + size + "\n").getBytes(StandardCharsets.US_ASCII));
                bytes[0] += size;
            } else {
                missing.add(sha256);
            }
            door.progress().advance(1);
        });
        requireNoneMissing();
        return new Manifest.Photos(list.count(), bytes[0], list.sha256());
    }

    /// A photo that is not what its name says is as good as gone.
    private Optional<byte[]> findWhole(String sha256) {
        return estate.photos()
                .find(sha256)
                .filter(photo -> Sha256.of(photo).hex().equals(sha256));
    }

    private void requireNoneMissing() {
        if (!missing.isEmpty() && !withoutMissing) {
            throw new CannotStart(("%d photos are gone from %s or changed, as %s. Look whether that is the right folder"
                            + " (--evidence) or bucket; with --without-missing the backup is made without them.")
                    .formatted(
                            missing.size(),
                            estate.photos().place(),
                            String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())))));
        }
    }

    private static List<Manifest.LeftOut> leftOut(List<Catalogue.Table> tables) {
        var leftOut = new ArrayList<Manifest.LeftOut>();
        for (var table : tables) {
            if (!table.reasonToStay().isEmpty()) {
                leftOut.add(new Manifest.LeftOut(table.fullName(), table.reasonToStay()));
            } else {
                table.computed()
                        .forEach(column -> leftOut.add(new Manifest.LeftOut(
                                table.fullName() + "." + column, "made by the server that keeps the row")));
            }
        }
        return List.copyOf(leftOut);
    }

    /// The name is durable only when its folder is.
    private void rename(Path parent) throws IOException {
        if (Files.exists(file)) {
            throw new CannotStart("%s came up meanwhile; a backup is never overwritten.".formatted(file));
        }
        Files.move(part, file);
        Folders.force(parent);
    }

    private void note(ArchiveReader.Whole whole) throws SQLException {
        try (var connection = estate.database().connect()) {
            Notes.write(
                    connection,
                    whole,
                    whole.manifest().about().epoch(),
                    whole.manifest().about().watermark());
        }
    }

    private static String program() {
        var commit = System.getProperty("badak.commit", "");
        return Release.findVersion().orElse("unpacked build") + (commit.isBlank() ? "" : " (commit " + commit + ")");
    }

    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int single) throws IOException {
            one.write(single);
            other.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            one.write(bytes, from, length);
            other.write(bytes, from, length);
        }
    }
}
