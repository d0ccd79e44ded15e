/// Katup: the only way by which something of mentoring reaches the official side.
///
/// A mentor asks, with one of three reasons and a copy of exactly what would be seen; the head of
/// the office decides; the owner is told by the opening itself. A zone of its own: it knows neither
/// coaching nor official, and both may know it. Coaching asks inside its own transaction,
/// inspectors read what was opened inside theirs, each as its own role of the database.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "evidence",
            "registry.account",
            "registry.facility",
            "registry.office",
            "registry.programme",
            "registry.grading",
            "registry.standard"
        })
@NullMarked
package id.badak.valve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
