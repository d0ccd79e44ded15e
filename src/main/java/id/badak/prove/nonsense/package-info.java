/// S5: what nobody should send, at every route the application has.
@ApplicationModule(allowedDependencies = {"cast", "kernel", "prove.ground", "prove.route"})
@NullMarked
package id.badak.prove.nonsense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
