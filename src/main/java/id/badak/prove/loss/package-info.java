/// R1 to R4, R6, R10 and N1: crashes, cut lines, full disks, lost leaders, rolling restarts.
///
/// What was acknowledged is still there, once; a proof counts what is not.
@ApplicationModule(allowedDependencies = {"kernel", "postgres", "prove.ground", "prove.serve"})
@NullMarked
package id.badak.prove.loss;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
