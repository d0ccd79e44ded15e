package id.badak.study.gather;

import id.badak.kernel.Ids;
import id.badak.kernel.Slice;
import id.badak.study.interview.FieldStudy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param mending why there is none yet; null before one was asked for
record StudyReportsView(
        FieldStudy study,
        Slice<StudyReport> reports,
        @Nullable Mending mending) {
    String path() {
        return "/penelitian/kajian/" + study.id();
    }

    static UUID operation() {
        return Ids.next();
    }
}
