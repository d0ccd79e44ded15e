package id.badak.study.gather;

import id.badak.study.interview.FieldStudy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param step    how far it is; null where this node does not make it
/// @param pending whether it may still come
record StudyReportView(
        FieldStudy study,
        StudyReport report,
        String by,
        Making.@Nullable Step step,
        boolean pending,
        List<StudyReport.File> files) {
    String path() {
        return "/penelitian/kajian/" + study.id() + "/laporan";
    }
}
