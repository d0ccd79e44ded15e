/// Pertukaran: the research material of other programs, and ours to them, as REFI-QDA.
///
/// [QdaFile] reads and writes `.qdc` (codes only) and `.qdpx` (all of it, a zip). What was found on
/// the way are [Remark]s: where a file is not valid, breaks a rule beside the schema, is written in
/// some program's own way, or where something was not taken in or not carried out. A file that
/// cannot be used is a [QdaFault], and then nothing is written.
///
/// Nothing is fetched, no document type is read, and every entry of a zip is counted while it is
/// unpacked. The schemas are REFI's own, in `qda/`.
@ApplicationModule(
        id = "study.exchange",
        allowedDependencies = {"kernel", "study.material"})
@NullMarked
package id.badak.study.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
