package id.badak.operate;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Something that needs a person before it needs a repair: while it is raised Badak still serves.
///
/// @param name    as the metrics and the manual call it
/// @param reading looks now; must not wait for anything
record Alarm(String name, Supplier<Reading> reading) implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    /// @param details sizes and ages, nothing of anybody
    record Reading(boolean raised, Map<String, Object> details) {}

    boolean isRaised() {
        return reading.get().raised();
    }

    @Override
    public Health health() {
        var now = reading.get();
        return (now.raised() ? Health.status(DEGRADED) : Health.up())
                .withDetails(now.details())
                .build();
    }
}
