/// Meja koding: what coders mark in locked transcripts, and the codebook they do it with.
///
/// A code is what its changes made of it, so every merge, split, move, relation and rename has a reason and can be
/// undone; what was thought of a code or a passage is a [Memo]. A coder says first that they never mentored whom
/// they code, and sees their own codings alone until all coders of a transcript are done; then where they differ is
/// listed and somebody decides, with a memo. What stands in the end leaves as REFI-QDA through `study.exchange`;
/// what comes in that way is an [Intake].
@ApplicationModule(
        id = "study.studio",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.programme",
            "study.interview",
            "study.material",
            "study.exchange"
        })
@NullMarked
package id.badak.study.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
