/// Database: the zones' pools, who acts told to each transaction, and the migrations.
///
/// A zone is a schema, a role and a pool of its own. A Store is built with its zone's database type
/// ([CoachingDatabase], [OfficialDatabase] …); `HouseTests` keeps each type in its zone's folder.
/// The wall itself is the GRANTs in `db/migration`; the settings made here only scope office and
/// person inside a zone.
@ApplicationModule(allowedDependencies = {"kernel", "postgres"})
@NullMarked
package id.badak.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
