/// Walks over the whole running application: every route that exists, because it exists.
@NullMarked
package id.badak.walk;

import org.jspecify.annotations.NullMarked;
