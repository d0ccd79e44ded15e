/// The coaching side's story, over HTTP, as each person.
@NullMarked
package id.badak.coaching;

import org.jspecify.annotations.NullMarked;
