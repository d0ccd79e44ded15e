/// Badak in a process of its own, and the telephones that use it.
///
/// Each operation that was acknowledged is remembered, so that afterwards the database can be asked
/// whether it is there, once and whole.
@ApplicationModule(allowedDependencies = {"database", "kernel", "postgres", "prove.ground"})
@NullMarked
package id.badak.prove.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
