/// S6: hostile files, whole and in pieces.
@ApplicationModule(allowedDependencies = {"kernel", "postgres", "prove.ground", "prove.serve"})
@NullMarked
package id.badak.prove.hostile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
