/// Perintah qda: `./badak qda check` and `./badak qda roundtrip`.
///
/// Files of other programs for qualitative research are looked at, or read and written anew, and what
/// was found is said: as sentences in both languages, and as a report for other programs, whose form
/// is docs/qda-report.schema.json. Nothing here starts Spring or opens a database. The door is
/// [QdaCommand].
@ApplicationModule(
        id = "study.qda",
        allowedDependencies = {"kernel", "study.exchange", "study.material"})
@NullMarked
package id.badak.study.qda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
