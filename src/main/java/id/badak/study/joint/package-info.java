/// Laporan gabungan: what a report says of a qualitative study, with the numbers beside the words.
///
/// It has the order of the paper: method with its three tables, results with figures, the thematic
/// matrix (Table 4), the joint display, limits read off the data, and three published lists of what a
/// report should say. Both languages, as a page, PDF, DOCX, drawings and `results.json`. It takes an
/// `Inquiry`, so nothing that was withdrawn can get in. The door is [JointReports].
@ApplicationModule(
        id = "study.joint",
        allowedDependencies = {
            "kernel",
            "study.agreement",
            "study.checklist",
            "study.inquiry",
            "study.material",
            "study.print",
            "study.statistics"
        })
@NullMarked
package id.badak.study.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
