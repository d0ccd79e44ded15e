package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.shell.Frame;
import id.badak.study.interview.Transcripts.Opened;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param operation of the next redaction
/// @param words     what was typed to be redacted
/// @param role      what was typed to stand there
/// @param problem   why something was refused; null before
record TranscriptView(
        FieldStudyId study,
        Opened opened,
        UUID operation,
        String words,
        String role,
        @Nullable Problem problem) {
    private static final int MILLIS = 1_000;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    Transcript transcript() {
        return opened.material().transcript();
    }

    Interview interview() {
        return opened.material().interview();
    }

    String studyPath() {
        return "/penelitian/kajian/" + study;
    }

    String path() {
        return studyPath() + "/naskah/" + transcript().id();
    }

    String speaker(Turn turn, Frame frame) {
        return turn.speaker() == Turn.Speaker.OTHER
                ? frame.t("interview.other", turn.voice())
                : frame.t("interview.speaker", turn.speaker());
    }

    /// As players show it; empty where nobody said.
    String time(Turn turn) {
        var begins = turn.beginsMillis();
        if (begins == null) {
            return "";
        }
        int seconds = begins / MILLIS;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }
}
