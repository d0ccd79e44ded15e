package id.badak.database;

import id.badak.kernel.ClearWires;
import id.badak.postgres.DatabaseAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /// The schema is brought up to date before the first pool opens.
    @Bean
    Pools pools(DatabaseSettings settings, ObjectProvider<MeterRegistry> meters) {
        new DatabaseAddress(settings.url(), settings.user(), settings.password()).requireCovered(ClearWires.named());
        new Migrations(settings).run();
        return new Pools(settings, meters.getIfAvailable());
    }

    /// The sessions' own source. The other zones have no bean of a general type, so nothing can ask
    /// Spring for "the" data source and get a zone by chance.
    @Bean
    @SpringSessionDataSource
    DataSource gateDataSource(Pools pools) {
        return pools.of(Zone.GATE);
    }

    @Bean
    @SpringSessionTransactionManager
    PlatformTransactionManager gateTransactions(Pools pools) {
        return new ZoneTransactions(Zone.GATE, pools.of(Zone.GATE));
    }

    /// Each of a session's statements stands alone: what a crash between two leaves is a session
    /// that nobody is signed in to, and reading one costs one round trip instead of two.
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /// Writes a session's last access at most once a minute. Each write is a commit that waits for
    /// the disk, and nobody is told that an access was kept; everything else about a session is
    /// written when it changes.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> quietSessions() {
        return sessions -> sessions.setUpdateSessionQuery("""
                UPDATE %TABLE_NAME% AS session
                SET session_id = fresh.session_id, last_access_time = fresh.last_access_time,
                    max_inactive_interval = fresh.max_inactive_interval, expiry_time = fresh.expiry_time,
                    principal_name = fresh.principal_name
                FROM (VALUES (?, CAST(? AS bigint), CAST(? AS int), CAST(? AS bigint), ?, ?))
                    AS fresh (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name,
                              primary_id)
                WHERE session.primary_id = fresh.primary_id
                  AND (session.session_id <> fresh.session_id
                       OR session.principal_name IS DISTINCT FROM fresh.principal_name
                       OR session.max_inactive_interval <> fresh.max_inactive_interval
                       OR fresh.last_access_time - session.last_access_time > 60000)
                """);
    }

    @Bean
    PlatformTransactionManager coachingTransactions(Pools pools) {
        return new ZoneTransactions(Zone.COACHING, pools.of(Zone.COACHING));
    }

    @Bean
    PlatformTransactionManager officialTransactions(Pools pools) {
        return new ZoneTransactions(Zone.OFFICIAL, pools.of(Zone.OFFICIAL));
    }

    @Bean
    PlatformTransactionManager studyTransactions(Pools pools) {
        return new ZoneTransactions(Zone.STUDY, pools.of(Zone.STUDY));
    }

    @Bean
    PlatformTransactionManager valveTransactions(Pools pools) {
        return new ZoneTransactions(Zone.VALVE, pools.of(Zone.VALVE));
    }

    @Bean
    PlatformTransactionManager registryTransactions(
            PlatformTransactionManager gateTransactions,
            PlatformTransactionManager coachingTransactions,
            PlatformTransactionManager officialTransactions,
            PlatformTransactionManager studyTransactions,
            PlatformTransactionManager valveTransactions,
            Pools pools) {
        var zones = new EnumMap<Zone, ZoneTransactions>(Zone.class);
        zones.put(Zone.GATE, (ZoneTransactions) gateTransactions);
        zones.put(Zone.COACHING, (ZoneTransactions) coachingTransactions);
        zones.put(Zone.OFFICIAL, (ZoneTransactions) officialTransactions);
        zones.put(Zone.STUDY, (ZoneTransactions) studyTransactions);
        zones.put(Zone.VALVE, (ZoneTransactions) valveTransactions);
        zones.put(Zone.REGISTRY, new ZoneTransactions(Zone.REGISTRY, pools.of(Zone.REGISTRY)));
        return new RegistryTransactions(zones);
    }
}
