/// Launch: what stands between `./badak COMMAND` and a running program.
///
/// Finds the data folder and the database, starts the web application with them, says when it is
/// ready, and ends everything in the opposite order. Commands without a web server come from their
/// own modules and never pass here, but for the developers' `database`.
@ApplicationModule(allowedDependencies = {"kernel", "database", "postgres", "demo"})
@NullMarked
package id.badak.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
