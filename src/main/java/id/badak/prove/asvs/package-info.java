/// S8: for each requirement of ASVS 5.0, levels 1 and 2, the test, the paper, the reason, or the gap.
@ApplicationModule(allowedDependencies = {"prove.ground"})
@NullMarked
package id.badak.prove.asvs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
