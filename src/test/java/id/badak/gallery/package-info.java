/// Every page in pictures, for whoever reviews a change to one.
@NullMarked
package id.badak.gallery;

import org.jspecify.annotations.NullMarked;
