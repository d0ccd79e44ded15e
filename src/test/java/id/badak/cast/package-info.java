/// The people and facilities of every test, and the running Badak they meet in.
@NullMarked
package id.badak.cast;

import org.jspecify.annotations.NullMarked;
