/// Evaluation: the command `./badak evaluate`.
///
/// It reads a file of published figures and lets `study.published` judge them, or a table of
/// inspections and lets `study.findings` answer from it, and writes the files that `study.report`
/// makes. Nothing here starts Spring or opens a database. The door is [EvaluateCommand]; all else
/// is hidden.
@ApplicationModule(
        id = "study.evaluation",
        allowedDependencies = {"kernel", "study.dataset", "study.findings", "study.published", "study.report"})
@NullMarked
package id.badak.study.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
