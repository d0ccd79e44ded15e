package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.study.interview.Interview.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param sample  with this informant alone
/// @param problem why it was not noted that mentoring ended; null before
record InformantView(
        Sample sample,
        InterviewForm form,
        LeavingForm leaving,
        @Nullable Problem problem) {
    Informant informant() {
        return sample.informants().getFirst();
    }

    String studyPath() {
        return "/penelitian/kajian/" + sample.study().id();
    }

    String path() {
        return studyPath() + "/informan/" + informant().id();
    }

    /// Whether mentoring of theirs can have ended.
    boolean canLeave() {
        return informant().isMentored();
    }

    /// As one types it; empty where mentoring never began.
    String since() {
        return InformantForm.typed(informant().mentoredOn());
    }

    /// As one types it; empty while mentoring goes on.
    String left() {
        return InformantForm.typed(informant().leftOn());
    }

    static List<Mode> modes() {
        return List.of(Mode.values());
    }
}
