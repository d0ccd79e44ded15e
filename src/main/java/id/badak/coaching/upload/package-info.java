/// Unggahan: a photo that comes from a device in pieces, so that a network that cuts costs one piece.
///
/// The pieces are kept as they came until the whole is there; then it is taken as any photo is, and they go. What is
/// not finished in a day goes too.
@ApplicationModule(
        id = "coaching.upload",
        allowedDependencies = {"kernel", "database", "evidence", "coaching.mentoring", "coaching.visit"})
@NullMarked
package id.badak.coaching.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
