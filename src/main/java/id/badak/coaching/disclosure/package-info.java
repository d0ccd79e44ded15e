/// Permintaan buka katup: where a mentor chooses what of a case would be seen, and asks.
///
/// Makes the copy out of coaching's own records and hands it to the [id.badak.valve] inside one
/// transaction of coaching. Owns no table; nothing leaves here by itself.
@ApplicationModule(
        id = "coaching.disclosure",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "evidence",
            "sync",
            "registry.facility",
            "registry.programme",
            "registry.grading",
            "registry.standard",
            "coaching.mentoring",
            "coaching.task",
            "valve"
        })
@NullMarked
package id.badak.coaching.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
