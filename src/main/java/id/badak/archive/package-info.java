/// Arsip cadangan: the file a backup is, written and read again from its first byte to its last.
///
/// Envelope, entries, manifest with counts and digests, and what is said of a file that is damaged
/// or of another key. It opens no connection.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package id.badak.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
