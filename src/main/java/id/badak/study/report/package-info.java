/// Laporan: what a report says of printed figures, or of a table of inspections, in both languages.
///
/// For each claim or finding it says the sentence a careful evaluator would write, and none that is
/// stronger: as a page, PDF, DOCX, drawings, `results.json`, and of a table as a spreadsheet. The door is [Reports]; a
/// page
/// of the program that shows the findings of a table itself reads a [PanelPart].
@ApplicationModule(
        id = "study.report",
        allowedDependencies = {
            "kernel",
            "registry.programme",
            "study.checklist",
            "study.counts",
            "study.dataset",
            "study.findings",
            "study.print",
            "study.published",
            "study.statistics"
        })
@NullMarked
package id.badak.study.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
