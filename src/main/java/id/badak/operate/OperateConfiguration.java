package id.badak.operate;

import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import id.badak.kernel.Rounds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/// The alarms, and the port they are heard on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperateSettings.class)
class OperateConfiguration {
    @Bean
    Rounds watchRounds(Watch watch) {
        return Rounds.every(Watch.PAUSE, "watch", watch::look).fromTheStart();
    }

    @Bean
    Alarm diskHealthIndicator(Disk disk, OperateSettings settings) {
        var least = settings.leastFreeMegabytes() * Disk.BYTES_A_MEGABYTE;
        return new Alarm("disk", () -> {
            var details = new LinkedHashMap<String, Object>();
            disk.folders().forEach((name, folder) -> details.put(name + "FreeBytes", Disk.freeBytes(folder)));
            var raised = details.values().stream().anyMatch(free -> (long) free < least);
            return new Alarm.Reading(raised, details);
        });
    }

    @Bean
    Alarm noticesHealthIndicator(Watch watch, OperateSettings settings) {
        var longest = Duration.ofMinutes(settings.noticeMinutes());
        return new Alarm("notices", () -> {
            var age = watch.oldestNoticeAge();
            var raised = longest.isPositive() && age.orElse(Duration.ZERO).compareTo(longest) > 0;
            return new Alarm.Reading(raised, seconds("oldestSeconds", age));
        });
    }

    /// None at all counts as too old.
    @Bean
    Alarm backupHealthIndicator(Watch watch, OperateSettings settings) {
        var longest = Duration.ofHours(settings.backupHours());
        return new Alarm("backup", () -> {
            var age = watch.backupAge();
            var raised = longest.isPositive()
                    && age.map(old -> old.compareTo(longest) > 0).orElse(true);
            return new Alarm.Reading(raised, seconds("ageSeconds", age));
        });
    }

    /// Not an alarm: a node that cannot keep anything must not be asked to.
    @Bean
    HealthIndicator databaseHealthIndicator(Watch watch) {
        return () -> {
            if (watch.isDatabaseAway()) {
                return Health.down().withDetail("answers", false).build();
            }
            return (watch.isDurable() ? Health.up() : Health.outOfService())
                    .withDetail("answers", true)
                    .withDetail("durable", watch.isDurable())
                    .build();
        };
    }

    /// No label names an office or a person.
    @Bean
    MeterBinder operateMeters(Watch watch, Disk disk, List<Alarm> alarms) {
        return registry -> {
            Gauge.builder("badak.notice.oldest", watch, now -> orNothing(now.oldestNoticeAge()))
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("badak.backup.age", watch, now -> orNothing(now.backupAge()))
                    .baseUnit("seconds")
                    .register(registry);
            disk.folders()
                    .forEach((name, folder) -> Gauge.builder("badak.disk.free", folder, Disk::freeBytes)
                            .baseUnit("bytes")
                            .tag("folder", name)
                            .register(registry));
            alarms.forEach(alarm -> Gauge.builder("badak.alarm", alarm, now -> now.isRaised() ? 1 : 0)
                    .tag("alarm", alarm.name())
                    .register(registry));
        };
    }

    /// Nothing but the frame's endpoints is served on that port, so nothing there asks who comes: it is open
    /// to this machine alone unless the settings say otherwise.
    ///
    /// @throws CannotStart when pages would be served there too, or another machine would be told in clear
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain operatorsPort(Environment environment) {
        if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
            throw new CannotStart("Operators need a port of their own. Choose another with --operators-port.");
        }
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                && !environment.containsProperty("management.server.ssl.bundle")) {
            ClearWires.named()
                    .require(
                            "Health and metrics",
                            environment.getProperty("management.server.address", "127.0.0.1"),
                            "Let MANAGEMENT_SERVER_ADDRESS be 127.0.0.1, or name a certificate with"
                                    + " BADAK_TLS_CERTIFICATE and BADAK_TLS_KEY.");
        }
        return new DefaultSecurityFilterChain(request -> request.getLocalPort()
                == environment.getProperty("local.management.port", Integer.class, /* none is open */ -1));
    }

    private static Map<String, Object> seconds(String name, Optional<Duration> age) {
        var details = new LinkedHashMap<String, Object>();
        age.ifPresent(known -> details.put(name, known.toSeconds()));
        return details;
    }

    private static double orNothing(Optional<Duration> age) {
        return age.map(known -> known.toMillis() / 1e3).orElse(Double.NaN);
    }
}
