/// Masuk: how one comes in, and for how long.
///
/// The page for name and password, the question for the second factor, an office's own provider,
/// and the session that follows. What is asked of whom, `credential` says.
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell", "gate.allowance", "gate.credential"})
@NullMarked
package id.badak.gate.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
