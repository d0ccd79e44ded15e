package id.badak.backup;

import id.badak.postgres.DatabaseAddress;
import java.nio.file.Path;

/// What a backup holds. The keys of journal and sign-in are outside, and no backup brings them back.
public record Estate(DatabaseAddress database, Path evidence) {
    Path photo(String sha256) {
        return evidence.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
