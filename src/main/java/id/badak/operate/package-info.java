/// Operate: what whoever keeps Badak running is told, on a port of their own that no page is served on.
///
/// Live, ready, and degraded: serving, but somebody must look. No table, and no word about a person: only
/// ages, sizes and counts. What each alarm means and what to do is in `docs/operate/watch.md`.
@ApplicationModule(allowedDependencies = {"kernel", "database", "notice"})
@NullMarked
package id.badak.operate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
