/// Backup: one file that holds all, and the way back.
///
/// What is copied is found in the catalogue, never listed, so that a table of tomorrow is in the
/// backup of tomorrow. A file counts only when it was read again from its first byte to its last.
@ApplicationModule(allowedDependencies = {"kernel", "database", "postgres", "archive"})
@NullMarked
package id.badak.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
