package id.badak.coaching.request;

import id.badak.shell.Frame;
import java.time.Duration;
import java.time.Instant;

/// How long a clock still runs, in whole hours that have not passed yet.
///
/// @param hours below nothing when it is late
record TimeLeft(long hours) {
    private static final int HOURS_A_DAY = 24;

    static TimeLeft until(Instant due, Instant now) {
        return new TimeLeft(Math.floorDiv(
                Duration.between(now, due).toSeconds(), Duration.ofHours(1).toSeconds()));
    }

    boolean isLate() {
        return hours < 0;
    }

    String say(Frame frame) {
        if (isLate()) {
            return frame.t("request.late", -hours);
        }
        return hours < HOURS_A_DAY
                ? frame.t("request.left.hours", hours)
                : frame.t("request.left.days", hours / HOURS_A_DAY, hours % HOURS_A_DAY);
    }
}
