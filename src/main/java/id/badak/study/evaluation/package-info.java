/// Evaluation: the command `./badak evaluate`, and the report it writes.
///
/// It reads a file of published figures and lets `study.published` judge them, or a table of
/// inspections and lets `study.findings` answer from it, and says for each claim or finding the
/// sentence a careful evaluator would write: as a page, as a PDF, as drawings and as
/// `results.json`, in both languages. Nothing here starts Spring or opens a database. The door is
/// [EvaluateCommand]; all else is hidden.
@ApplicationModule(
        id = "study.evaluation",
        allowedDependencies = {
            "kernel",
            "study.counts",
            "study.dataset",
            "study.findings",
            "study.published",
            "study.statistics"
        })
@NullMarked
package id.badak.study.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
