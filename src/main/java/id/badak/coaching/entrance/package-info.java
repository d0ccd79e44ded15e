/// Pintu pemilik: where an officer helps an owner to come in.
///
/// Mentors help the owners they serve, coordinators every owner of the office. Each help is
/// journalled, so the owner reads who gave it. Owns no table; the codes are the gate's.
@ApplicationModule(
        id = "coaching.entrance",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "gate.ticket",
            "registry.account",
            "registry.facility",
            "coaching.mentoring"
        })
@NullMarked
package id.badak.coaching.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
