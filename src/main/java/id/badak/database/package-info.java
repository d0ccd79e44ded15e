/// Database: the PostgreSQL beneath everything, and whether it can be trusted with what it is given.
///
/// [LocalPostgres] brings its own server for a demo, a small office, development and tests;
/// [DurableSettings] is asked of every server, ours or another's, before it may hold a real case.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.badak.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
