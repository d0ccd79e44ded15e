/// Shell: what stands around every page.
///
/// The page frame, who acts, languages, forms and their faults, refusals and accidents as pages. It
/// knows no module; modules hand it one view and one template. Signing in is the gate's.
@ApplicationModule(allowedDependencies = {"kernel", "database", "permission"})
@NullMarked
package id.badak.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
