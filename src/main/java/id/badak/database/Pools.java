package id.badak.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One pool for each zone, each signed in as the zone's own role.
final class Pools implements AutoCloseable {
    private final Map<Zone, HikariDataSource> sources = new EnumMap<>(Zone.class);
    private final Map<Zone, JdbcClient> clients = new EnumMap<>(Zone.class);

    /// @param meters where each pool says how full it is; null in a command, which nobody watches
    Pools(DatabaseSettings settings, @Nullable MeterRegistry meters) {
        for (var zone : Zone.values()) {
            var config = config(settings, zone);
            if (meters != null) {
                config.setMetricRegistry(meters);
            }
            var source = new HikariDataSource(config);
            sources.put(zone, source);
            clients.put(zone, JdbcClient.create(source));
        }
    }

    DataSource of(Zone zone) {
        return Objects.requireNonNull(sources.get(zone));
    }

    JdbcClient client(Zone zone) {
        return Objects.requireNonNull(clients.get(zone));
    }

    @Override
    public void close() {
        sources.values().forEach(HikariDataSource::close);
    }

    private static HikariConfig config(DatabaseSettings settings, Zone zone) {
        var config = new HikariConfig();
        config.setPoolName(zone.schema());
        config.setJdbcUrl(settings.url());
        config.setUsername(zone.role());
        if (settings.hasPassword()) {
            config.setPassword(settings.passwordOf(zone));
        }
        config.setMaximumPoolSize(zone.mostConnections());
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("ApplicationName", "badak-" + zone.schema());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        // The server's detail quotes the values of a row; a log line may carry ids only.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
