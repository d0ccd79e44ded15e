/// Beranda: what an owner does next, and what a mentor does today.
///
/// Puts together what the other coaching modules know; holds no table and writes nothing but the
/// journal. Every order on these pages says its reason.
@ApplicationModule(
        id = "coaching.home",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.facility",
            "registry.office",
            "registry.standard",
            "registry.programme",
            "registry.grading",
            "coaching.consent",
            "coaching.mentoring",
            "coaching.request",
            "coaching.visit",
            "coaching.task",
            "valve"
        })
@NullMarked
package id.badak.coaching.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
