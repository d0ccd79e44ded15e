/// R8, R9 and S9: backups brought back, and journals tampered with.
///
/// At the size of the nation, and with devices that know more than the backup.
@ApplicationModule(
        allowedDependencies = {"archive", "backup", "database", "journal", "kernel", "postgres", "sync", "prove.ground"
        })
@NullMarked
package id.badak.prove.restore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
