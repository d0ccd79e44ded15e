/// Perintah qda: `./badak qda check`, `./badak qda roundtrip` and `./badak qda export`.
///
/// A study is written from its folder, with a file beside it for what REFI has no place for.
/// Files of other programs for qualitative research are looked at, or read and written anew, and what
/// was found is said: as sentences in both languages, and as a report for other programs, whose form
/// is docs/qda-report.schema.json. Nothing here starts Spring or opens a database. The door is
/// [QdaCommand].
@ApplicationModule(
        id = "study.qda",
        allowedDependencies = {
            "kernel",
            "study.exchange",
            "study.folder",
            "study.inquiry",
            "study.joint",
            "study.material"
        })
@NullMarked
package id.badak.study.qda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
