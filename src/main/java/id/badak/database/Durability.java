package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the server keeps what it confirms, asked while it runs: settings can be changed under a program
/// that was started on good ones, and a server can have become a replica.
@Component
public final class Durability {
    private final JdbcClient gate;

    Durability(Pools pools) {
        this.gate = pools.client(Zone.GATE);
    }

    public boolean holds() {
        return gate.sql("""
                        SELECT NOT pg_is_in_recovery()
                           AND NOT EXISTS (SELECT FROM unnest(:settings) AS name WHERE current_setting(name) = 'off')
                        """)
                .param("settings", DurableSettings.NEEDED.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
