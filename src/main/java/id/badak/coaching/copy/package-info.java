/// Salinan data: all that is kept of a business, for its owner to take along.
///
/// Made at once and asked of nobody: one ZIP with the rows as JSON, the same as a page to read, and the
/// photos. Which tables are in it is a list (`programme/data-holdings.yaml`) that a test compares with the
/// database. So this module reads other modules' tables, as the backup does, and knows no type of theirs:
/// a copy must be whole, whoever adds a table. It reads as the owner, and row policies give it no more.
@ApplicationModule(
        id = "coaching.copy",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "evidence",
            "registry.holding",
            "registry.programme"
        })
@NullMarked
package id.badak.coaching.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
