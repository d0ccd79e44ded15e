/// Laporan kajian: a study of the database gathered as a value, and the reports that were made of it.
///
/// [Gathering] is all that interviews, the desk and the claims hold of one study; of it an `Inquiry` is made, whose
/// rules decide, and of that the files of `study.joint`. What a report must say and nothing else asks for is a
/// [StudyDesign], in editions. Reports are kept as they came out. When an informant takes an interview back, what
/// the reports with it say is deleted; that they were made is not.
@ApplicationModule(
        id = "study.gather",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.programme",
            "study.check",
            "study.claim",
            "study.inquiry",
            "study.interview",
            "study.joint",
            "study.material",
            "study.sound",
            "study.studio"
        })
@NullMarked
package id.badak.study.gather;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
