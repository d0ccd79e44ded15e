/// Kunjungan: what a mentor saw, clause by clause, and what both sides agreed.
///
/// A visit is written once, whole, from one operation. What is unmet goes out as an event, from
/// which `coaching.task` makes the problems on the map; this module knows no tasks.
@ApplicationModule(
        id = "coaching.visit",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "evidence",
            "sync",
            "registry.facility",
            "registry.standard",
            "registry.programme",
            "registry.grading",
            "coaching.consent",
            "coaching.excerpt",
            "coaching.mentoring"
        })
@NullMarked
package id.badak.coaching.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
