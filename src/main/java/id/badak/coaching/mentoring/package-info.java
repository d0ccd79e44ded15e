/// Kasus pendampingan: one facility, one mentor at a time, who assigned and why.
@ApplicationModule(
        id = "coaching.mentoring",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.facility",
            "registry.office",
            "coaching.consent",
            "coaching.excerpt",
            "coaching.request"
        })
@NullMarked
package id.badak.coaching.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
