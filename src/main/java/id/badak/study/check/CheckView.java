package id.badak.study.check;

import id.badak.kernel.Problem;
import id.badak.study.check.Check.State;
import id.badak.study.sound.RecordingId;
import org.jspecify.annotations.Nullable;

/// @param problem why something was refused; null before
record CheckView(MemberChecks.Opened opened, @Nullable Problem problem) {
    Check check() {
        return opened.check();
    }

    CheckWords words() {
        return opened.words();
    }

    State state() {
        return check().state(opened.now());
    }

    /// Whether the interview was taken back, here or elsewhere.
    boolean isGone() {
        return opened.interview().isWithdrawn();
    }

    boolean canSend() {
        return !isGone() && check().reply() == null;
    }

    String informant() {
        return opened.interview().informant().label();
    }

    String soundPath(RecordingId recording) {
        return "/penelitian/kajian/%s/rekaman/%s".formatted(opened.study().id(), recording);
    }

    String listPath() {
        return "/penelitian/kajian/" + opened.study().id() + "/konfirmasi";
    }

    String path() {
        return listPath() + "/" + check().id();
    }
}
