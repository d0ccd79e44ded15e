/// Wawancara: whom a qualitative study asks, what they told, and whether they still agree.
///
/// A study has informants with a number and no name, an informant has interviews, an interview a consent and
/// editions of its transcript. Names are put behind roles until an edition is locked; from then on nobody changes a
/// word. Who withdraws takes the words along, and [InterviewWithdrawn] tells whoever worked on them. What is coded
/// in a transcript is the studio's. Sound is `study.sound`'s.
@ApplicationModule(
        id = "study.interview",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.programme",
            "study.statistics"
        })
@NullMarked
package id.badak.study.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
