package id.badak.gate.pace;

import id.badak.gate.pace.PaceSettings.Rate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Keeps for each key the one moment when all of its allowance will be there again (the generic cell rate algorithm).
///
/// It remembers a bounded number of keys and forgets first who has not asked for longest: an allowance forgotten is
/// whole.
final class Meter {
    private final LongSupplier nanos;
    private final int mostKeys;
    private final LinkedHashMap<String, Long> wholeAt = new LinkedHashMap<>();

    /// @param nanos a clock that nobody sets, as `System.nanoTime`
    Meter(LongSupplier nanos, int mostKeys) {
        this.nanos = nanos;
        this.mostKeys = mostKeys;
    }

    /// Takes one; gives how long to wait when there is none.
    synchronized Optional<Duration> take(String key, Rate rate) {
        var now = nanos.getAsLong();
        var within = rate.within().toNanos();
        var before = wholeAt.remove(key);
        var from = before == null || before - now < 0 ? now : before;
        var after = from + within / rate.most();
        var tooEarly = after - now - within;
        remember(key, tooEarly > 0 ? from : after);
        return tooEarly > 0 ? Optional.of(Duration.ofNanos(tooEarly)) : Optional.empty();
    }

    synchronized int size() {
        return wholeAt.size();
    }

    private void remember(String key, long moment) {
        wholeAt.put(key, moment);
        if (wholeAt.size() > mostKeys) {
            wholeAt.pollFirstEntry();
        }
    }
}
