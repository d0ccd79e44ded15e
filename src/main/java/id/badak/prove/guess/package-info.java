/// S10: somebody guesses passwords and codes, and the rightful person comes in all the same.
@ApplicationModule(allowedDependencies = {"gate.credential", "kernel", "postgres", "prove.ground"})
@NullMarked
package id.badak.prove.guess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
