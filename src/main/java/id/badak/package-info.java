/// Badak: one-on-one mentoring by a regulator, and an honest account of whether it works.
@NullMarked
package id.badak;

import org.jspecify.annotations.NullMarked;
