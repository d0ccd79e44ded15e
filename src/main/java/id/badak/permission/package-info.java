/// Permission: who may do which act, read from the lines that stand beside the acts
/// ([id.badak.kernel.May]).
///
/// Asked twice: before a page's handler is reached, and again when a door is entered, so that an
/// operation sent by a device is held to the same line as the form. A page that carries no line is
/// closed to everybody.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package id.badak.permission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
