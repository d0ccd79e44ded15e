package id.badak.study.interview;

import id.badak.study.interview.Interview.Mode;
import java.util.List;

/// @param sample with this informant alone
record InformantView(Sample sample, InterviewForm form) {
    Informant informant() {
        return sample.informants().getFirst();
    }

    String studyPath() {
        return "/penelitian/kajian/" + sample.study().id();
    }

    /// As one types it; empty where mentoring never began.
    String since() {
        var began = informant().mentoredOn();
        return began == null ? "" : began.toString().substring(0, 7);
    }

    static List<Mode> modes() {
        return List.of(Mode.values());
    }
}
