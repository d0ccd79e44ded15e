/// Tugas: each problem on the map, what was agreed about it, and how it was put right.
///
/// Raised from a visit's unmet clauses; the owner shows the fix with a photo; only a mentor who has
/// seen it, on the photo or on a visit, closes it. Nothing passes by itself.
@ApplicationModule(
        id = "coaching.task",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "evidence",
            "sync",
            "registry.account",
            "registry.facility",
            "registry.standard",
            "registry.programme",
            "registry.grading",
            "coaching.consent",
            "coaching.mentoring",
            "coaching.visit"
        })
@NullMarked
package id.badak.coaching.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
