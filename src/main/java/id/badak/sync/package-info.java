/// Operasi: what a device asks to be done, received once.
///
/// One protocol for every write a device makes. The device names the operation with a UUIDv7 of its
/// own; its first answer is given after commit and given again to every replay; another body under
/// the same id is refused, kept and shown. What an operation does is its module's: a module offers
/// an [OperationReceiver] and this one knows none of them.
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell"})
@NullMarked
package id.badak.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
