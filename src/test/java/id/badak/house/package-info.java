/// The house's own tests: walls, words, schema and papers.
///
/// Walls that protect people stop the build here. Taste does not: `Shape` prints it.
@NullMarked
package id.badak.house;

import org.jspecify.annotations.NullMarked;
