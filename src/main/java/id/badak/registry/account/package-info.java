/// Akun: the people who act, staff and owners, without what they sign in with.
@ApplicationModule(
        id = "registry.account",
        allowedDependencies = {"kernel", "database"})
@NullMarked
package id.badak.registry.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
