package id.badak.backup;

import id.badak.archive.ArchiveReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;

/// The database's own memory of its verified backups; the watermark follows from it.
final class Notes {
    private Notes() {}

    static void write(Connection connection, ArchiveReader.Whole whole, String epoch, long watermark)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO badak.backup (epoch, watermark, taken_at, verified_at, sha256, bytes)
                VALUES (?, ?, ?, now(), ?, ?)
                """)) {
            insert.setString(1, epoch);
            insert.setLong(2, watermark);
            insert.setObject(3, whole.manifest().about().takenAt().atOffset(ZoneOffset.UTC));
            insert.setString(4, whole.sha256());
            insert.setLong(5, whole.bytes());
            insert.execute();
        }
    }
}
