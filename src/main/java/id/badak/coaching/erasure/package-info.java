/// Penghapusan: what mentoring keeps of a business goes, and a record of that stays.
///
/// Asked by the owner and granted by a coordinator, or due because the time for keeping is over. The rows go in one
/// transaction; files and sign-ins, which no transaction of coaching reaches, right after it and again until they
/// are gone. What goes and what stays of each table is `programme/data-holdings.yaml`, so this module writes other
/// modules' tables, as the copy reads them, and knows no type of theirs. That an erasure took place is also written
/// into a file outside of the database: a backup that is older still holds the rows, and what is restored from it is
/// erased again at the next start.
@ApplicationModule(
        id = "coaching.erasure",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "evidence",
            "notice",
            "gate.credential",
            "registry.account",
            "registry.facility",
            "registry.holding",
            "registry.programme",
            "coaching.consent",
            "coaching.excerpt",
            "coaching.request"
        })
@NullMarked
package id.badak.coaching.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
