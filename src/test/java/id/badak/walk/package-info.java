/// Whole stories in a real browser, and every route of the running application with every role.
@NullMarked
package id.badak.walk;

import org.jspecify.annotations.NullMarked;
