/// Landasan bukti: what every proof stands on.
///
/// A database of its own that goes when it ends, a seed, a table of rows that passed or failed, and a
/// national installation made up in bulk.
@ApplicationModule(allowedDependencies = {"kernel", "postgres"})
@NullMarked
package id.badak.prove.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
