package id.badak.demo;

import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.StoryClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;

final class Scene {
    private static final ZoneId BANTEN = ZoneId.of("Asia/Jakarta");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private Scene() {}

    static <T> T play(Actor actor, LocalDate on, Callable<T> act) {
        try {
            return StoryClock.at(on.atTime(MORNING).atZone(BANTEN).toInstant(), () -> Acting.as(actor, act::call));
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /// By somebody who has no account.
    static void unsigned(LocalDate on, Runnable act) {
        try {
            StoryClock.at(on.atTime(MORNING).atZone(BANTEN).toInstant(), () -> {
                act.run();
                return true;
            });
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static void run(Actor actor, LocalDate on, Runnable act) {
        play(actor, on, () -> {
            act.run();
            return true;
        });
    }
}
