/// Whole stories in a real browser: by label and role, as a person or their screen reader goes.
@NullMarked
package id.badak.walk;

import org.jspecify.annotations.NullMarked;
