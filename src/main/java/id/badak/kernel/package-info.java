/// Kernel: the words every module shares.
///
/// Ids, languages and texts, what was typed, digests, refusals, paging, who acts. No business and
/// no database: a rule about mentoring or inspection found here is in the wrong place.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.badak.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
