package id.badak.backup;

import id.badak.archive.ArchiveReader;
import id.badak.archive.BackupKey;
import id.badak.archive.ProgressBar;
import id.badak.archive.Sink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The door to backups, for the commands and for the proofs.
///
/// @param key null for files that are not encrypted
public record Backups(@Nullable BackupKey key, ProgressBar progress) {

    /// Writes a backup of an estate in use, reads it again, and notes it in the database as
    /// verified.
    ///
    /// @param withoutMissing whether photos that are gone from the folder are passed over; they are
    ///                       named in the manifest
    public Summary write(Estate estate, Path file, boolean withoutMissing) throws IOException, SQLException {
        return new Writing(estate, file, this, withoutMissing).write();
    }

    /// Reads a backup from end to end.
    ///
    /// @throws DamagedBackup when it is not as it was written
    public Summary verify(Path file) throws SQLException {
        return Summary.of(ArchiveReader.read(file, key, new Sink.Nowhere(), progress));
    }

    /// Fills an empty estate from a backup, and begins a new epoch.
    ///
    /// @param place opened when the file was found good, so that a bad one leaves no trace
    /// @throws DamagedBackup                before anything is touched
    /// @throws id.badak.kernel.CannotStart when the place is not empty, or this program is older
    public Summary restore(Path file, Supplier<Estate> place) throws IOException, SQLException {
        var whole = ArchiveReader.read(file, key, new Sink.Nowhere(), progress);
        return new Restoring(place.get(), file, this).restore(whole);
    }

    public record Summary(
            Instant takenAt,
            String program,
            long tables,
            long rows,
            long photos,
            long missing,
            long bytes,
            String sha256) {
        static Summary of(ArchiveReader.Whole whole) {
            var manifest = whole.manifest();
            return new Summary(
                    manifest.about().takenAt(),
                    manifest.about().program(),
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.photos().count(),
                    manifest.missing().size(),
                    whole.bytes(),
                    whole.sha256());
        }
    }
}
