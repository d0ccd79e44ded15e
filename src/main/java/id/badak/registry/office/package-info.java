/// Unit kerja: the offices of the regulator and the regions each serves, with dates.
@ApplicationModule(
        id = "registry.office",
        allowedDependencies = {"kernel", "database", "shell"})
@NullMarked
package id.badak.registry.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
