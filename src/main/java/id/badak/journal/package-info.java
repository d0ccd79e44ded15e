/// Jejak audit: who did what to which, when.
///
/// Written in the transaction of the act itself, on the act's own side of the wall, and never
/// changed: no role may. Nothing but this module writes it. Entries carry ids, never a name or a
/// finding's text.
@ApplicationModule(allowedDependencies = {"kernel", "database", "postgres"})
@NullMarked
package id.badak.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
