package id.badak.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/// Takes what a backup holds while it is read, before the file's end has shown whether it is whole.
public interface Sink {
    /// Takes the next bytes of a table; it is called again for each part, and the parts of one
    /// table follow each other.
    OutputStream table(String fullName) throws SQLException;

    /// Takes a photo; the stream is closed after its last byte.
    OutputStream photo(String sha256) throws IOException, SQLException;

    /// Keeps nothing: the backup is only read.
    final class Nowhere implements Sink {
        @Override
        public OutputStream table(String fullName) {
            return OutputStream.nullOutputStream();
        }

        @Override
        public OutputStream photo(String sha256) {
            return OutputStream.nullOutputStream();
        }
    }
}
