package id.badak.study.sound;

import id.badak.kernel.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param operation the id of the next recording
/// @param problem   why something was refused; null before
record RecordingsView(
        Recordings.Listed listed, UUID operation, @Nullable Problem problem) {
    private String studyPath() {
        return "/penelitian/kajian/" + listed.study().id();
    }

    String interviewPath() {
        return studyPath() + "/wawancara/" + listed.interview().id();
    }

    String path(Recording recording) {
        return studyPath() + "/rekaman/" + recording.id();
    }

    boolean takesMore() {
        return listed.interview().isUsable() && listed.recordings().size() < Recording.MOST;
    }

    static int mostMegabytes() {
        return Recording.MOST_MEGABYTES;
    }
}
