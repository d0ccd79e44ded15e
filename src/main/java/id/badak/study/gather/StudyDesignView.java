package id.badak.study.gather;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.study.interview.FieldStudy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param editions the latest first
/// @param names    of who wrote them
/// @param problem  why it was refused; null before
record StudyDesignView(
        FieldStudy study,
        List<StudyDesign> editions,
        Map<AccountId, String> names,
        StudyDesignForm form,
        @Nullable Problem problem) {
    String path() {
        return "/penelitian/kajian/" + study.id();
    }

    String by(StudyDesign edition) {
        return names.getOrDefault(edition.writtenBy(), "–");
    }
}
