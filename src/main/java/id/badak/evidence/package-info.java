/// Bukti: photos, kept under the SHA-256 of their bytes.
///
/// A picture is read, turned upright, made small and written anew, so that nothing of the sender's
/// file survives but what can be seen; then kept in a folder or in an S3 store, durable before its row is. ClamAV is
/// asked before, where it is named, and about spreadsheets and recordings too.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package id.badak.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
