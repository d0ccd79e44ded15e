/// Cetakan: what every report of the study is printed with.
///
/// A page is written once, as HTML that is XML too; [Press] makes the PDF, the DOCX and the drawings
/// of it. [Numerals] says numbers in a language, [Json] writes them for other programs, and
/// [Provenance] is what a report rests on. Nothing here knows what a report says.
@ApplicationModule(
        id = "study.print",
        allowedDependencies = {"kernel"})
@NullMarked
package id.badak.study.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
