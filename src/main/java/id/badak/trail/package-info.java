/// Jejak: the journals of an office, for those who must be able to look into them.
///
/// A module of its own above [id.badak.journal]: everybody writes journals, so that module must know
/// nobody, while a page that says who did what to which knows people, places and the frame. Each journal
/// is read by its own zone's role in its own transaction, so that no role gets a right it did not have: a
/// head's page never asks coaching, and a coordinator's never the official side.
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "shell", "journal", "registry.account", "registry.facility"})
@NullMarked
package id.badak.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
