/// Petikan pendampingan: what coaching publishes on purpose for the study, and which of it must not be used.
///
/// When the mentoring of a facility began, and each visit's day, minutes and form, under the facility's pseudonym: no
/// name, no mentor, no word of what was seen. It is written in the transaction of the act itself. Where an owner
/// withdraws, restricts or has erased, the facility is withheld: the database gives the study none of its rows any
/// more, but that it is withheld, so that nobody takes it for one that was never mentored.
@ApplicationModule(
        id = "coaching.excerpt",
        allowedDependencies = {"kernel", "database", "registry.facility"})
@NullMarked
package id.badak.coaching.excerpt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
