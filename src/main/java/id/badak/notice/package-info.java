/// Kabar: what must reach a person outside of the pages.
///
/// A notice is written in the transaction of the act it tells of and waits in an outbox; a courier
/// on any node hands it to the mail server, again and again until it is taken or no longer of use.
/// A letter never carries what happened, only that there is something to see, so coaching stays
/// behind its wall.
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell", "journal", "registry.account", "valve"})
@NullMarked
package id.badak.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
