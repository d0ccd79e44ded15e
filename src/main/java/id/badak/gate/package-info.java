/// Gate: who signs in, with what, from where, and for how long.
///
/// User names, password rule, second factor, allowances against guessing, sessions, the page of one's
/// own account, and the commands that open the first office and account. The shell shows pages to
/// whoever came through here and knows nothing of how.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "postgres",
            "shell",
            "journal",
            "notice",
            "registry.office",
            "registry.account"
        })
@NullMarked
package id.badak.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
