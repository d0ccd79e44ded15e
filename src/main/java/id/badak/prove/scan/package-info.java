/// S7W: a scanner of other people's making, let loose on a running demo.
///
/// It is Debian's wapiti, which `bin/wapiti` installs. It speaks to this machine only: what in it would call home, or
/// make the server call somewhere, is left out.
@ApplicationModule(allowedDependencies = {"cast", "kernel", "prove.ground", "prove.serve"})
@NullMarked
package id.badak.prove.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
