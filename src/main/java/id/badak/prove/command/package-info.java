/// `./badak prove ID`: lists the proofs, runs one, and ends with what failed.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "prove.catalogue",
            "prove.ground",
            "prove.guess",
            "prove.loss",
            "prove.restore",
            "prove.route",
            "prove.hostile"
        })
@NullMarked
package id.badak.prove.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
