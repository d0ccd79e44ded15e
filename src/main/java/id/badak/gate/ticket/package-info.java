/// Karcis: how an owner comes in without a password.
///
/// A ticket is good once: for minutes to come in, for a day to prove an address. It goes out in a
/// letter, or an officer shows it. Whether the officer serves the owner is asked by the caller.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "notice",
            "registry.account",
            "gate.allowance",
            "gate.credential",
            "gate.signin"
        })
@NullMarked
package id.badak.gate.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
