/// `./badak prove ID`: lists the proofs, runs one, and ends with what failed.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "prove.asvs",
            "prove.catalogue",
            "prove.ground",
            "prove.guess",
            "prove.hostile",
            "prove.loss",
            "prove.nonsense",
            "prove.restore",
            "prove.route",
            "prove.scan"
        })
@NullMarked
package id.badak.prove.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
