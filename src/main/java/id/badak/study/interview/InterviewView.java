package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.study.interview.Interview.Way;
import id.badak.study.interview.Interviews.Opened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param ledBy      the name of who led it
/// @param form       the consent as it was typed
/// @param transcript likewise
/// @param problem    why something was refused; null before
record InterviewView(
        Opened opened,
        String ledBy,
        ConsentForm form,
        TranscriptForm transcript,
        @Nullable Problem problem) {
    Interview interview() {
        return opened.interview();
    }

    String studyPath() {
        return "/penelitian/kajian/" + opened.study().id();
    }

    String path() {
        return studyPath() + "/wawancara/" + interview().id();
    }

    String informantPath() {
        return studyPath() + "/informan/" + interview().informant().id();
    }

    /// Whether another edition may be begun: none is still open.
    boolean takesAnother() {
        return opened.editions().stream().allMatch(Transcript::isLocked);
    }

    static List<Way> ways() {
        return List.of(Way.values());
    }
}
