package id.badak.database;

import java.util.Locale;

/// One side of a wall: a schema, a role and a pool.
public enum Zone {
    /// Sign-in and sessions; the only zone not divided by office, since it decides the office.
    GATE(20),
    REGISTRY(10),
    COACHING(20),
    OFFICIAL(10),
    STUDY(4);

    private final int mostConnections;

    Zone(int mostConnections) {
        this.mostConnections = mostConnections;
    }

    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String role() {
        return "badak_" + schema();
    }

    int mostConnections() {
        return mostConnections;
    }
}
