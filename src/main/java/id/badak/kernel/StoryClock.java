package id.badak.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/// The wall clock, except while a story is told: then it shows the hour of the story.
///
/// The demo's people act through the same doors as real ones, and the doors ask the clock. Nobody
/// but `id.badak.demo` sets it; in `serve` it is the wall clock and nothing else.
public final class StoryClock extends Clock {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock wall;

    public StoryClock(Clock wall) {
        this.wall = wall;
    }

    /// Does something at another hour; only what runs inside sees it, on this thread.
    public static <T> T at(Instant told, Callable<T> act) throws Exception {
        return ScopedValue.where(TOLD, told).call(act::call);
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(wall.withZone(zone));
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : wall.instant();
    }
}
