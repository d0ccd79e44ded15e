/// Perintah pengelola: the commands that open the first office and the first account.
///
/// They work in the database that `serve` would use, without serving a page.
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "shell", "registry.office", "registry.account", "gate.credential"})
@NullMarked
package id.badak.gate.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
