/// Map kajian: a folder that holds a qualitative study, and the command `./badak report`.
///
/// [StudyFolder] reads a few files that a researcher can write by hand or a program can write, strictly
/// and within bounds, and makes an `Inquiry` of them. What cannot be used is a [FolderFault]: the file,
/// the line, the field, and what to write instead. Nothing here starts Spring or opens a database. The
/// form of the files is docs/study.md.
@ApplicationModule(
        id = "study.folder",
        allowedDependencies = {
            "kernel",
            "study.exchange",
            "study.inquiry",
            "study.joint",
            "study.material",
            "study.published"
        })
@NullMarked
package id.badak.study.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
