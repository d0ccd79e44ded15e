package id.badak.backup;

import id.badak.evidence.EvidenceShelf;
import id.badak.postgres.DatabaseAddress;
import java.nio.file.Path;

/// All that one Badak keeps: a database, and where its photos lie.
public record Estate(DatabaseAddress database, EvidenceShelf photos) {
    public Estate(DatabaseAddress database, Path evidence) {
        this(database, EvidenceShelf.in(evidence));
    }
}
