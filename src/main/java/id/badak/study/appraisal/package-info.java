/// Penilaian dampak: what was going to be asked, what came out, and on which rows each number rests.
///
/// A plan is written edition by edition, before there is a dataset if its writer is wise, and locked by its hash; a
/// locked edition is superseded by another with a reason, never edited. An appraisal runs the analysis of
/// `study.findings` on the rows of one frozen dataset and keeps the files of the report as they came out: the same
/// bytes that `./badak evaluate` writes of the same CSV, plan and seed.
@ApplicationModule(
        id = "study.appraisal",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "study.dataset",
            "study.extract",
            "study.findings",
            "study.planning",
            "study.print",
            "study.report",
            "study.statistics"
        })
@NullMarked
package id.badak.study.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
