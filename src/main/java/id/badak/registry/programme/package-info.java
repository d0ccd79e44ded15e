/// Program: the words that the whole programme shares, read from files of `programme/`.
///
/// The chains, kinds and commodities of facilities, the six zones of the map, causes and cost
/// bands; every text in two languages, and every text's source.
@ApplicationModule(
        id = "registry.programme",
        allowedDependencies = {"kernel"})
@NullMarked
package id.badak.registry.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
