/// Data yang disimpan: every table of Badak, whose data are in it and for what, and what becomes of them.
///
/// One list (`programme/data-holdings.yaml`) that a test compares with the database. An owner's copy, an erasure and
/// the record of processing all read it, so that none of them can forget a table that another knows.
@ApplicationModule(
        id = "registry.holding",
        allowedDependencies = {"kernel", "registry.programme"})
@NullMarked
package id.badak.registry.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
