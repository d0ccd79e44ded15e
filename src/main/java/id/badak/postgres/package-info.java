/// Postgres: the PostgreSQL server of our own, in a data folder of its own.
///
/// The door is [LocalPostgres]: it takes a [DataFolder], starts the server there and says where it
/// answers. Who uses the database behind that address, and as which role, is `database`'s matter;
/// this module knows no zone, no Spring and no table.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package id.badak.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
