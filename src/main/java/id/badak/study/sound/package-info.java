/// Rekaman: the sound of interviews, encrypted, to be listened to here and taken nowhere.
///
/// Each recording has a key of its own, wrapped by one that stands in a file outside the database, and lies in the
/// study's zone in sealed pieces. No export, report or dataset has a way to it: nothing but this module opens a piece.
/// What is withdrawn or removed loses its pieces and its key; that there was a recording stays.
@ApplicationModule(
        id = "study.sound",
        allowedDependencies = {"kernel", "database", "shell", "journal", "evidence", "study.interview"})
@NullMarked
package id.badak.study.sound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
